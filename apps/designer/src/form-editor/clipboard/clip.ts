import { checkPart, type FormPart, labelOf, type Outcome, ok, refuse } from '@motcua/schema';

/** What a form's part is called among the types of one copied thing. */
export const PART_TYPE = 'application/x-motcua-part+json';

/** One copied thing: the part for another form, and a list of labels for any other program. */
export type Clip = { readonly text: string; readonly part: FormPart };

const LARGEST = 4_000_000;
const FORMAT = 1;

/** Labels one under another, what lies inside indented. */
export function clipOf(part: FormPart): Clip {
  const lines: string[] = [];
  const write = (node: FormPart['items'][number], depth: number) => {
    lines.push(`${'  '.repeat(depth)}${labelOf(node)}`);
    if ('items' in node) for (const inner of node.items) write(inner, depth + 1);
  };
  for (const item of part.items) write(item, 0);
  return { text: lines.join('\n'), part };
}

export const writeClip = ({ part, text }: Clip): string => JSON.stringify({ format: FORMAT, text, part });

/** Whatever comes from a clipboard is judged before anything is done with it. */
export function readClip(written: string): Outcome<Clip, { readonly code: 'not-a-part'; readonly text?: string }> {
  if (written.length > LARGEST) return refuse({ code: 'not-a-part' });
  const value = parsed(written);
  if (!isClip(value)) return refuse({ code: 'not-a-part' });
  const part = checkPart(value.part);
  if (part.ok) return ok({ text: value.text, part: part.value });
  return refuse({ code: 'not-a-part', text: part.error.problems[0]?.text });
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

const isClip = (value: unknown): value is { readonly text: string; readonly part: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === FORMAT &&
  'text' in value &&
  typeof value.text === 'string' &&
  'part' in value;
