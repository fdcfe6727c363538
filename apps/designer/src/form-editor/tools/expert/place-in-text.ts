import { ensureSyntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';

type Span = { readonly from: number; readonly to: number };
const READING = 400;

/** Where a JSON pointer stands in the text; the nearest holder of it when that part is missing. */
export function placeInText(state: EditorState, pointer: string): Span {
  const tree = ensureSyntaxTree(state, state.doc.length, READING);
  let node = tree?.topNode.firstChild ?? null;
  for (const step of pointer.split('/').slice(1)) {
    const wanted = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = node && (node.name === 'Array' ? nth(node, Number(wanted)) : member(state, node, wanted));
    if (!next) break;
    node = next;
  }
  if (!node) return { from: 0, to: 0 };
  const line = state.doc.lineAt(node.from);
  return { from: node.from, to: Math.min(node.to, line.to) };
}

type Node = NonNullable<ReturnType<NonNullable<ReturnType<typeof ensureSyntaxTree>>['topNode']['getChild']>>;

function nth(array: Node, index: number): Node | null {
  let at = 0;
  for (let child = array.firstChild; child; child = child.nextSibling) {
    if (punctuation.has(child.name)) continue;
    if (at === index) return child;
    at += 1;
  }
  return null;
}

function member(state: EditorState, object: Node, name: string): Node | null {
  for (const property of object.getChildren('Property')) {
    const key = property.getChild('PropertyName');
    if (key && nameIn(state.sliceDoc(key.from, key.to)) === name) return property.lastChild;
  }
  return null;
}

function nameIn(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return '';
  }
}

const punctuation = new Set(['[', ']', ',']);
