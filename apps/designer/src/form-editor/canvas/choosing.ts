import { ancestorsOf, type FormDefinition, indexForm } from '@motcua/schema';
import { readingOrder } from '../moves';

/** Everything from one item to another on the page, the first leading, without what lies inside another of them. */
export function between(form: FormDefinition, pageId: string, from: string, to: string): readonly string[] {
  const order = readingOrder(form, pageId);
  const [start, end] = [order.indexOf(from), order.indexOf(to)];
  if (start < 0 || end < 0) return [to];
  const around = new Set([...holdersOf(form, from), ...holdersOf(form, to)]);
  const reach = order.slice(Math.min(start, end), Math.max(start, end) + 1).filter((id) => !around.has(id));
  const taken = new Set(reach);
  const top = reach.filter((id) => !holdersOf(form, id).some((holder) => taken.has(holder)));
  return start <= end ? top : top.toReversed();
}

/** The item that a range grows to by one step: not into what it holds, nor onto what holds it. */
export function nextOutside(form: FormDefinition, pageId: string, id: string, step: 1 | -1): string | null {
  const order = readingOrder(form, pageId);
  const own = indexForm(form).nodes.get(id);
  const holders = holdersOf(form, id);
  for (let at = order.indexOf(id) + step; at >= 0 && at < order.length; at += step) {
    const candidate = order[at];
    if (candidate === undefined || holders.includes(candidate) || holdersOf(form, candidate).includes(id)) continue;
    const kind = indexForm(form).nodes.get(candidate)?.kind;
    if ((kind === 'section') === (own?.kind === 'section')) return candidate;
  }
  return null;
}

/** Everything beside what is chosen; and when that is chosen already, every section of the page. */
export function allBeside(form: FormDefinition, pageId: string, chosen: readonly string[]): readonly string[] {
  const index = indexForm(form);
  const lead = index.nodes.get(chosen.at(-1) ?? '');
  const page = index.nodes.get(pageId)?.node;
  const sections = page && 'items' in page ? page.items.map(({ id }) => id) : [];
  const section = lead && [...ancestorsOf(index, lead.id), lead].find(({ kind }) => kind === 'section')?.node;
  if (!lead || lead.kind === 'section' || !section || !('items' in section)) return sections;
  const beside = section.items.map(({ id }) => id);
  const complete = beside.every((id) => chosen.includes(id));
  return complete ? sections : [...beside.filter((id) => id !== lead.id), ...beside.filter((id) => id === lead.id)];
}

const holdersOf = (form: FormDefinition, id: string): readonly string[] =>
  ancestorsOf(indexForm(form), id).map((holder) => holder.id);
