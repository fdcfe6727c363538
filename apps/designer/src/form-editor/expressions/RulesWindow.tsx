import './expressions.css';
import { Chip, Dialog, EmptyState } from '@motcua/fields/ui';
import { indexForm, labelOf, labelOfId, writeExpressionText } from '@motcua/schema';
import { useEditor, useForm } from '../editor-context';
import type { ToolProps } from '../tools/editor-tools';
import { expressionTexts as texts } from './texts';

/** Phép tính và kiểm tra of the whole form; choosing one leads to its field. */
export function RulesWindow({ onClose }: Pick<ToolProps, 'onClose'>) {
  const editor = useEditor();
  const form = useForm();
  const calculated = [...indexForm(form).nodes.values()].flatMap(({ node }) =>
    'calculate' in node && node.calculate != null ? [{ node, expression: node.calculate }] : [],
  );
  const go = (id: string) => {
    editor.select(id);
    onClose();
  };
  return (
    <Dialog open wide title={texts.window} onClose={onClose}>
      {calculated.length + form.checks.length === 0 && <EmptyState title={texts.noneInForm} />}
      {calculated.length > 0 && (
        <section className="de-checks">
          <h3>{texts.calculations(calculated.length)}</h3>
          <ul>
            {calculated.map(({ node, expression }) => (
              <li key={node.id}>
                <button type="button" className="de-check" onClick={() => go(node.id)}>
                  <strong>{labelOf(node)}</strong>
                  <code>{writeExpressionText(expression, form, node.id)}</code>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {form.checks.length > 0 && (
        <section className="de-checks">
          <h3>{texts.checksOfForm(form.checks.length)}</h3>
          <ul>
            {form.checks.map(({ id, at, severity, test, text }) => (
              <li key={id}>
                <button type="button" className="de-check" onClick={() => go(at)}>
                  <Chip tone={severity === 'error' ? 'wrong' : 'warning'}>{texts.severities[severity]}</Chip>
                  <strong>{text}</strong>
                  <code>{writeExpressionText(test, form, at)}</code>
                  <span className="de-aside">{texts.shownAt(labelOfId(form, at))}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
