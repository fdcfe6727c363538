import { SectionForm } from '@motcua/fields/render';
import { Button, Notice } from '@motcua/fields/ui';
import type { FormDefinition } from '@motcua/schema';
import { useState } from 'react';
import { useStore } from 'zustand';
import { type Preview, shownPages } from './preview-store';
import { previewTexts as texts } from './texts';

/** The pages that show with the answers so far, one at a time, with their contents above. */
export function PreviewPages({ form, preview }: { readonly form: FormDefinition; readonly preview: Preview }) {
  const answers = useStore(preview.store, (state) => state.answers);
  const errors = useStore(preview.store, (state) => state.errors);
  const provenance = useStore(preview.store, (state) => state.provenance);
  const { change } = preview.store.getState();
  const [pageId, setPageId] = useState<string | null>(null);
  const pages = shownPages(form, preview.rules, answers);
  const at = Math.max(
    0,
    pages.findIndex(({ id }) => id === pageId),
  );
  const page = pages[at];
  if (!page) return <Notice>{texts.noPages}</Notice>;
  const go = (to: number) => setPageId(pages[to]?.id ?? null);
  return (
    <>
      {pages.length > 1 && (
        <nav className="de-preview-pages" aria-label={texts.pages}>
          {pages.map(({ id, title }, number) => (
            <button
              key={id}
              type="button"
              className="mc-tab"
              aria-current={number === at ? 'page' : undefined}
              onClick={() => go(number)}
            >
              {number + 1}. {title}
            </button>
          ))}
        </nav>
      )}
      <p className="de-aside">{texts.page(at + 1, pages.length)}</p>
      <h2>{page.title}</h2>
      {page.help && <p>{page.help}</p>}
      {page.items
        .filter(({ id }) => preview.rules.shown(id, answers))
        .map((section) => (
          <section key={section.id} className="de-preview-section">
            <SectionForm
              section={section}
              answers={answers}
              rules={preview.rules}
              errors={errors}
              provenance={provenance}
              onChange={change}
            />
          </section>
        ))}
      <div className="mc-row mc-row-between">
        <Button disabled={at === 0} onClick={() => go(at - 1)}>
          {texts.previous}
        </Button>
        <Button disabled={at === pages.length - 1} onClick={() => go(at + 1)}>
          {texts.next}
        </Button>
      </div>
    </>
  );
}
