import { SectionForm } from '@motcua/fields/render';
import type { FieldError, FormDefinition, Section } from '@motcua/schema';
import { memo, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useLanguage } from '../app/language';
import type { FormStore } from './form-store';

type SectionSlotProps = {
  readonly store: FormStore;
  readonly definition: FormDefinition;
  readonly section: Section;
  readonly errors: readonly FieldError[];
  /** Near the top: drawn at once rather than when the observer says so. */
  readonly first: boolean;
};

/** The place of one section: empty with its height kept while far from the screen, its small form when near. */
export const SectionSlot = memo(function SectionSlot({ store, definition, section, errors, first }: SectionSlotProps) {
  const shown = useStore(store, (state) => store.rules.shown(section.id, state.answers));
  const revealed = useStore(store, (state) => state.revealed === section.id);
  const box = useRef<HTMLElement>(null);
  const height = useRef(section.items.length * 84 + 64);
  const [near, setNear] = useState(first);

  useEffect(() => {
    if (!box.current || !shown) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        const focused = box.current?.contains(document.activeElement);
        height.current = entry.boundingClientRect.height || height.current;
        setNear(entry.isIntersecting || focused === true);
      },
      { rootMargin: '600px 0px' },
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [shown]);
  // A printed form, unlike one on a screen, has no far sections.
  useEffect(() => {
    const drawAll = () => setNear(true);
    addEventListener('beforeprint', drawAll);
    return () => removeEventListener('beforeprint', drawAll);
  }, []);

  if (!shown) return null;
  const drawn = near || revealed;
  return (
    <section ref={box} className="rt-section" style={drawn ? undefined : { minHeight: height.current }}>
      {drawn && <DrawnSection store={store} definition={definition} section={section} errors={errors} />}
    </section>
  );
});

function DrawnSection({ store, definition, section, errors }: Omit<SectionSlotProps, 'first'>) {
  const answers = useStore(store, (state) => state.answers);
  const provenance = useStore(store, (state) => state.provenance);
  const language = useLanguage((state) => state.language);
  const { change, leave } = store.getState();
  return (
    <SectionForm
      section={section}
      answers={answers}
      rules={store.rules}
      errors={errors}
      provenance={provenance}
      onChange={change}
      onLeave={leave}
      heading="h2"
      texts={language === 'en' ? definition.texts?.en : undefined}
    />
  );
}
