import type { RelationMap } from '@motcua/schema';
import { relationTexts as texts } from './texts';

/** The relations as comma-separated text that spreadsheet programs open with its diacritics. */
export function relationTable({ nodes, relations }: RelationMap): string {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const { from, kind, to } = texts.columns;
  const rows = relations.map((one) => [labels.get(one.from) ?? '', texts.kinds[one.kind], labels.get(one.to) ?? '']);
  return `\uFEFF${[[from, kind, to], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A spreadsheet must not take a label for a formula. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
