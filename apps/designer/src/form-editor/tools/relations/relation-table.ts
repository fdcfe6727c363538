import type { RelationMap } from '@motcua/schema';
import { csvText } from '../../../app/csv';
import { relationTexts as texts } from './texts';

/** The relations as a table for a spreadsheet. */
export function relationTable({ nodes, relations }: RelationMap): string {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const { from, kind, to } = texts.columns;
  const rows = relations.map((one) => [labels.get(one.from) ?? '', texts.kinds[one.kind], labels.get(one.to) ?? '']);
  return csvText([[from, kind, to], ...rows]);
}
