import { Dialog } from '@motcua/fields/ui';
import type { FormDefinition } from '@motcua/schema';
import { Link } from 'react-router';
import { useStore } from 'zustand';
import { useTexts } from '../app/language';
import type { FormStore } from './form-store';
import { errorsOnPage, pageState } from './form-verdict';
import { useFormWords } from './use-form-words';

type ContentsProps = {
  readonly store: FormStore;
  readonly definition: FormDefinition;
  readonly current: string;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** Mục lục: each page with what is done, wrong and left, told in words. */
export function Contents({ store, definition, current, open, onClose }: ContentsProps) {
  const texts = useTexts();
  const words = useFormWords(definition);
  const answers = useStore(store, (state) => state.answers);
  const verdict = useStore(store, (state) => state.verdict);
  const visited = useStore(store, (state) => state.visited);
  return (
    <Dialog open={open} title={texts.contents} onClose={onClose}>
      <ol className="rt-contents">
        {definition.pages.map((page, index) => {
          if (!store.rules.shown(page.id, answers)) return null;
          const state = pageState(verdict, visited, definition, page.id);
          const left = errorsOnPage(verdict, definition, page.id).filter(({ severity }) => severity === 'error').length;
          return (
            <li key={page.id} data-state={state}>
              <Link
                to={`?trang=${index + 1}`}
                aria-current={page.id === current ? 'step' : undefined}
                onClick={onClose}
              >
                {words(`${page.id}.title`, page.title)}
              </Link>
              <span className="rt-quiet">
                {texts.pageStates[state]}
                {state === 'left' && `, ${texts.left(left)}`}
              </span>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
