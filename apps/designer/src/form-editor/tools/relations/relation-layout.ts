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

/** Lays the map out from left to right: what is depended on stands before what depends. */
export function drawRelations({ nodes, relations }: RelationMap): RelationDrawing {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 72, marginx: 12, marginy: 12 });
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
      path: pathThrough(graph.edge(from, to, kind)?.points ?? []),
    })),
  };
}

function pathThrough(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join(' ');
}
