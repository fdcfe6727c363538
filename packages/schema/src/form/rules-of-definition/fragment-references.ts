import type { FragmentFlaw, FragmentNode } from './fragment';

/** How many schemas one value may be judged by before a fragment is called too heavy. */
const WORK = 20_000;

/** References of a fragment that lead nowhere, that come back to where they began, or that multiply without bound. */
export function endlessIn(nodes: ReadonlyMap<string, FragmentNode>): readonly FragmentFlaw[] {
  const broken: FragmentFlaw[] = [];
  let referring = false;
  for (const [path, { ref }] of nodes) {
    if (ref === undefined) continue;
    referring = true;
    if (!nodes.has(targetOf(ref)))
      broken.push({ code: 'schema-ref-unresolved', path: `${path}/$ref`, text: `“$ref” trỏ tới “${ref}” không có.` });
  }
  if (broken.length > 0 || !referring) return broken;
  return judgedBy(nodes);
}

/** The pointer of a local reference, as `fragmentFlaws` writes pointers. */
const targetOf = (ref: string): string => {
  const pointer = ref.slice(1);
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
};

function judgedBy(nodes: ReadonlyMap<string, FragmentNode>): readonly FragmentFlaw[] {
  const work = new Map<string, number>();
  const open = new Set<string>();
  const flaws: FragmentFlaw[] = [];

  const workOf = (path: string): number => {
    const known = work.get(path);
    if (known !== undefined) return known;
    if (open.has(path)) {
      flaws.push({ code: 'schema-endless', path, text: 'lược đồ tự trỏ lại chính nó không có điểm dừng.' });
      return 0;
    }
    open.add(path);
    const node = nodes.get(path);
    let sum = 1;
    for (const inner of node?.inPlace ?? []) sum += workOf(inner);
    if (node?.ref !== undefined) sum += workOf(targetOf(node.ref));
    open.delete(path);
    work.set(path, sum);
    return sum;
  };

  for (const path of nodes.keys()) {
    if (workOf(path) > WORK)
      flaws.push({ code: 'schema-too-large', path, text: 'lược đồ trỏ chồng lên nhau quá nhiều lần.' });
    if (flaws.length > 0) return flaws.slice(0, 1);
  }
  return flaws;
}
