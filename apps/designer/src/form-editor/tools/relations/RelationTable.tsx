import type { RelationMap } from '@motcua/schema';
import { relationTexts as texts } from './texts';

type RelationTableProps = {
  readonly map: RelationMap;
  readonly labelOf: (id: string) => string;
  readonly onChoose: (id: string) => void;
};

export function RelationTable({ map, labelOf, onChoose }: RelationTableProps) {
  const name = (id: string) => (
    <button type="button" className="de-relation-link" onClick={() => onChoose(id)}>
      {labelOf(id)}
    </button>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="de-relation-area" tabIndex={0} aria-label={texts.table}>
      <table className="de-relation-table">
        <thead>
          <tr>
            <th scope="col">{texts.columns.from}</th>
            <th scope="col">{texts.columns.kind}</th>
            <th scope="col">{texts.columns.to}</th>
          </tr>
        </thead>
        <tbody>
          {map.relations.map(({ from, to, kind }) => (
            <tr key={`${from}/${to}/${kind}`}>
              <td>{name(from)}</td>
              <td>{texts.kinds[kind]}</td>
              <td>{name(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
