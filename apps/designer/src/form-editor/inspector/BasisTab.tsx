import { Notice } from '@motcua/fields/ui';
import type { Field, LegalBasis, List } from '@motcua/schema';
import { OrderedList } from '../../app/OrderedList';
import { useEditor } from '../editor-context';
import type { TabProps } from './ContentTab';
import { TypedBox } from './TypedBox';
import { inspectorTexts as texts } from './texts';
import { useChange } from './use-change';

/** Why the datum is needed and on what it rests; publication is refused without them (Đ27). */
export function BasisTab({ node, disabled }: TabProps) {
  if (!('kind' in node) || (node.kind !== 'field' && node.kind !== 'list')) return <p>{texts.noBasisHere}</p>;
  return <Basis node={node} disabled={disabled} />;
}

function Basis({ node, disabled }: TabProps<Field | List>) {
  const editor = useEditor();
  const change = useChange(node);
  const bases: readonly LegalBasis[] = node.legalBasis ?? [];
  const set = (next: readonly LegalBasis[]) => change({ legalBasis: next.length > 0 ? next : null });
  return (
    <div className="mc-stack">
      <TypedBox
        label={texts.purpose}
        hint={texts.purposeHint}
        long
        disabled={disabled}
        value={node.purpose ?? ''}
        onChange={(purpose) => change({ purpose })}
        onLeave={editor.seal}
      />
      <h3>{texts.basis}</h3>
      {bases.length === 0 && <Notice kind="warning">{texts.noBasis}</Notice>}
      <OrderedList
        one={texts.basisOne}
        items={bases}
        keyOf={(_, index) => `${node.id}/${index}`}
        empty={null}
        readOnly={disabled}
        make={(): LegalBasis => ({ document: texts.newDocument })}
        onChange={set}
      >
        {(basis, put) => (
          <div className="mc-stack">
            <TypedBox
              label={texts.document}
              required
              disabled={disabled}
              value={basis.document}
              onChange={(document) => {
                put({ ...basis, document });
                return true;
              }}
              onLeave={editor.seal}
            />
            <TypedBox
              label={texts.article}
              disabled={disabled}
              value={basis.article ?? ''}
              onChange={(article) => {
                const { article: _, ...rest } = basis;
                put(article ? { ...rest, article } : rest);
                return true;
              }}
              onLeave={editor.seal}
            />
          </div>
        )}
      </OrderedList>
    </div>
  );
}
