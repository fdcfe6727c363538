/**
 * Cells of a table as spreadsheets put it among text: tabs between cells, a cell with a line break in quotation marks.
 * Null where the text is none: no tab in its first line, or lines that are not alike.
 */
export function readTable(text: string): readonly (readonly string[])[] | null {
  if (!text.split('\n', 1)[0]?.includes('\t')) return null;
  const rows = rowsOf(text).filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = rows[0]?.length ?? 0;
  return width > 1 && rows.every((row) => row.length === width) ? rows : null;
}

function rowsOf(text: string): readonly (readonly string[])[] {
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  const rows: string[][] = [];
  let row: string[] = [];
  for (let end: string | undefined = '\t'; end !== undefined && end !== ''; ) {
    const [, quoted, plain = '', after]: readonly (string | undefined)[] = cell.exec(text) ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replaceAll('\n', ' '));
    end = after;
    if (end === '\t') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
