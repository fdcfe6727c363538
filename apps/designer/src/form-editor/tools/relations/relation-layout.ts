import { Graph, layout } from '@dagrejs/dagre';
import type { RelationMap, RelationNode } from '@motcua/schema';

export type PlacedNode = RelationNode & { readonly x: number; readonly y: number };
export type PlacedLine = {
  readonly id: string;
  readonly kind: RelationMap['relations'][number]['kind'];
  readonly from: string;
  readonly to: string;
  /** An SVG path. */
  readonly path: string;
};
export type RelationDrawing = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly lines: readonly PlacedLine[];
};

export const NODE_WIDTH = 216;
export const NODE_HEIGHT = 44;
const MARGIN = 16;

/**
 * Lays the map out from left to right: what is depended on stands before what depends. Groups of things that have
 * nothing to do with one another lie under each other, in reading order.
 */
export function drawRelations(map: RelationMap): RelationDrawing {
  const parts = separateParts(map).map(drawPart);
  const nodes: PlacedNode[] = [];
  const lines: PlacedLine[] = [];
  let top = MARGIN;
  for (const part of parts) {
    const y = top;
    nodes.push(...part.nodes.map((node) => ({ ...node, x: node.x + MARGIN, y: node.y + y })));
    lines.push(
      ...part.lines.map(({ points, ...line }) => ({
        ...line,
        path: points
          .map((at, i) => `${i === 0 ? 'M' : 'L'}${Math.round(at.x + MARGIN)} ${Math.round(at.y + y)}`)
          .join(' '),
      })),
    );
    top += part.height + 2 * MARGIN;
  }
  return {
    width: Math.max(0, ...parts.map(({ width }) => width)) + 2 * MARGIN,
    height: top,
    nodes,
    lines,
  };
}

type Point = { readonly x: number; readonly y: number };
type DrawnPart = Omit<RelationDrawing, 'lines'> & {
  readonly lines: readonly (Omit<PlacedLine, 'path'> & { readonly points: readonly Point[] })[];
};

function drawPart({ nodes, relations }: RelationMap): DrawnPart {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 72 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { width: NODE_WIDTH, height: NODE_HEIGHT });
  for (const { from, to, kind } of relations) graph.setEdge(from, to, {}, kind);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map((node) => {
      const { x = 0, y = 0 } = graph.node(node.id);
      return { ...node, x: x - NODE_WIDTH / 2, y: y - NODE_HEIGHT / 2 };
    }),
    lines: relations.map(({ from, to, kind }) => ({
      id: `${from}/${to}/${kind}`,
      kind,
      from,
      to,
      points: graph.edge(from, to, kind)?.points ?? [],
    })),
  };
}

/** Each connected part as a map of its own, in the order of its first node. */
function separateParts({ nodes, relations }: RelationMap): readonly RelationMap[] {
  const neighbours = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of relations) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const partOf = new Map<string, number>();
  let count = 0;
  for (const { id } of nodes) {
    if (partOf.has(id)) continue;
    const waiting = [id];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (partOf.has(at)) continue;
      partOf.set(at, count);
      waiting.push(...(neighbours.get(at) ?? []));
    }
    count += 1;
  }
  return Array.from({ length: count }, (_, part) => ({
    nodes: nodes.filter(({ id }) => partOf.get(id) === part),
    relations: relations.filter(({ from }) => partOf.get(from) === part),
  }));
}
