import { SectionForm } from '@motcua/fields/render';
import type { FieldError, FormRules, JsonObject, Section, SectionItem } from '@motcua/schema';
import { memo, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useDragStore } from '../drag/drag-store';
import { useEditorState } from '../editor-context';
import { ContainerEnd } from './ContainerEnd';
import { ItemFrame } from './ItemFrame';

/** The canvas holds no answers and shows everything, so that a change of one section never draws another. */
const noAnswers: JsonObject = {};
const drawAll: FormRules = {
  shown: () => true,
  requires: () => false,
  readOnly: () => false,
  optionShown: () => true,
  calculate: (answers) => answers,
  settle: (answers) => answers,
  check: () => [],
};
const noErrors: readonly FieldError[] = [];
const ignore = () => undefined;

const decorate = (item: SectionItem, drawn: ReactNode, parentId: string, index: number) => (
  <ItemFrame item={item} parentId={parentId} index={index}>
    {drawn}
  </ItemFrame>
);
const containerEnd = (parentId: string, count: number) => <ContainerEnd parentId={parentId} count={count} />;

type CanvasSectionProps = { readonly section: Section; readonly pageId: string; readonly index: number };

/** One section as a sheet, drawn by the filler's own renderers; far from the screen only its height is kept. */
export const CanvasSection = memo(function CanvasSection({ section, pageId, index }: CanvasSectionProps) {
  const box = useRef<HTMLElement>(null);
  const holdsSelected = useEditorState((state) => holds(section, state.selectedId));
  const isAimedAt = useDragStore(({ aim }) => aim !== null && holdsPlace(section, aim.landing.parent));
  const near = useNear(box, index < 2);
  const height = useRef(section.items.length * 84 + 60);
  const mounted = near || holdsSelected || isAimedAt;
  useEffect(() => {
    if (mounted && box.current) height.current = box.current.offsetHeight;
  });
  return (
    <ItemFrame item={section} parentId={pageId} index={index}>
      <section ref={box} className="de-section" style={mounted ? undefined : { minHeight: height.current }}>
        {!mounted && <h3>{section.title}</h3>}
        {mounted && (
          <SectionForm
            section={section}
            answers={noAnswers}
            rules={drawAll}
            errors={noErrors}
            onChange={ignore}
            decorate={decorate}
            containerEnd={containerEnd}
            disabled
          />
        )}
      </section>
    </ItemFrame>
  );
});

function holds(holder: { readonly items: readonly SectionItem[] }, id: string | null): boolean {
  return id !== null && holder.items.some((item) => item.id === id || ('items' in item && holds(item, id)));
}

const holdsPlace = (section: Section, parent: string): boolean => section.id === parent || holds(section, parent);

/** Whether the element is within two screens of what is seen. */
function useNear(box: RefObject<HTMLElement | null>, atFirst: boolean): boolean {
  const [near, setNear] = useState(atFirst || typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (!box.current || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver(([entry]) => entry && setNear(entry.isIntersecting), {
      rootMargin: '1200px 0px',
    });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [box]);
  return near;
}
