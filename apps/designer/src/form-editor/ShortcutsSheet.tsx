import { Dialog } from '@motcua/fields/ui';
import { shortcutTexts as texts } from './shortcut-texts';

/** Every key of the editor, by what one wants to do. */
export function ShortcutsSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={open} title={texts.title} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long sheet is scrolled by keys, so the keys must get into it */}
      <section aria-label={texts.title} tabIndex={0}>
        {texts.topics.map(({ topic, keys }) => (
          <div key={topic}>
            <h3>{topic}</h3>
            <dl className="de-keys">
              {keys.map(([key, meaning]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </section>
    </Dialog>
  );
}
