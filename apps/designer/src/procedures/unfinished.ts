import { type DefinitionProblem, type ProcedureDefinition, procedureProblems } from '@motcua/schema';
import { procedureTexts as texts } from './texts';

type Rows = readonly { readonly [name: string]: unknown }[];

/** Boxes that must not stay empty, by part; a draft with one of them empty is not stored. */
const wanted: readonly {
  readonly part: keyof typeof texts.parts & keyof ProcedureDefinition;
  readonly boxes: readonly (readonly [name: string, label: string])[];
}[] = [
  {
    part: 'steps',
    boxes: [
      ['actor', texts.step.actor],
      ['action', texts.step.action],
    ],
  },
  { part: 'components', boxes: [['name', texts.component.name]] },
  { part: 'timeLimits', boxes: [['label', texts.timeLimit.label]] },
  { part: 'results', boxes: [['name', texts.result.name]] },
  { part: 'legalBasis', boxes: [['document', texts.basis.document]] },
];

const emptyBox = (path: string, text: string): DefinitionProblem => ({ code: 'empty', path, text });

/** Everything still in the way of a procedure: empty boxes first, then what stops its publication. */
export function problemsOfProcedure(definition: ProcedureDefinition): readonly DefinitionProblem[] {
  const found: DefinitionProblem[] = [];
  for (const name of ['name', 'field'] as const)
    if (!definition[name].trim()) found.push(emptyBox(`/${name}`, texts.emptyBox(texts[name])));
  for (const { part, boxes } of wanted)
    (definition[part] as Rows).forEach((row, index) => {
      for (const [name, label] of boxes)
        if (!String(row[name] ?? '').trim())
          found.push(emptyBox(`/${part}/${index}/${name}`, texts.emptyRowBox(texts.parts[part], index + 1, label)));
    });
  for (const part of ['requirements', 'gaps'] as const)
    definition[part]?.forEach((text, index) => {
      if (!text.trim())
        found.push(emptyBox(`/${part}/${index}`, texts.emptyRowBox(texts.parts[part], index + 1, texts.content)));
    });
  return [...found, ...procedureProblems(definition)];
}
