import type { KeyboardEvent, Ref } from 'react';
import { type RelationDrawing as Drawing, NODE_HEIGHT, NODE_WIDTH, type PlacedNode } from './relation-layout';
import { relationTexts as texts } from './texts';

type RelationDrawingProps = {
  readonly ref: Ref<SVGSVGElement>;
  readonly drawing: Drawing;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

/** The picture. Colours stand in its attributes so that the saved file looks right; the style sheet overrides them. */
export function RelationDrawing({ ref, drawing, chosen, onChoose }: RelationDrawingProps) {
  const { width, height, nodes, lines } = drawing;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="de-relation-area" tabIndex={0} aria-label={texts.drawing}>
      <svg
        ref={ref}
        xmlns="http://www.w3.org/2000/svg"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className="de-relation-drawing"
        fontFamily="Be Vietnam Pro, sans-serif"
        fontSize="13"
      >
        <title>{texts.drawing}</title>
        <defs>
          <marker
            id="de-relation-head"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8Z" fill="#6b6259" />
          </marker>
        </defs>
        {lines.map(({ id, kind, path }) => (
          <path
            key={id}
            d={path}
            className="de-relation-line"
            fill="none"
            stroke="#6b6259"
            strokeDasharray={kind === 'prefill' ? '5 4' : undefined}
            markerEnd="url(#de-relation-head)"
          >
            <title>{texts.kinds[kind]}</title>
          </path>
        ))}
        {nodes.map((node) => (
          <NodeBox key={node.id} node={node} chosen={node.id === chosen} onChoose={onChoose} />
        ))}
      </svg>
    </section>
  );
}

type NodeBoxProps = { readonly node: PlacedNode; readonly chosen: boolean; readonly onChoose: (id: string) => void };

function NodeBox({ node: { id, kind, label, x, y }, chosen, onChoose }: NodeBoxProps) {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose(id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture holds no button elements
    <g
      role="button"
      tabIndex={0}
      className="de-relation-node"
      data-kind={kind}
      aria-label={`${texts.nodeKinds[kind]}: ${label}`}
      aria-pressed={chosen}
      transform={`translate(${x} ${y})`}
      onClick={() => onChoose(id)}
      onKeyDown={press}
    >
      <title>{label}</title>
      <rect width={NODE_WIDTH} height={NODE_HEIGHT} rx="6" fill="#fffdfa" stroke={strokes[kind]} />
      <text x="10" y="17" fontSize="11" fill="#6b6259">
        {texts.nodeKinds[kind]}
      </text>
      <text x="10" y="34" fill="#241f1b">
        {label.length > 29 ? `${label.slice(0, 28).trimEnd()}…` : label}
      </text>
    </g>
  );
}

const strokes: { readonly [kind in PlacedNode['kind']]: string } = {
  item: '#b8aea2',
  condition: '#8c1d18',
  check: '#8a5a00',
  register: '#1d5c8c',
};
