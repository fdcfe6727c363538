import type { JsonSchemaObject } from '../../shared/json';
import type { Outcome } from '../../shared/outcome';
import type { FormDefinition } from '../definition';
import type { EditRefusal, FormEdit } from './edit';

export type EditOf<Op extends FormEdit['op']> = Extract<FormEdit, { op: Op }>;

export type EditOutcome = Outcome<FormDefinition, EditRefusal>;

/** One kind of edit. `shape` is the closed JSON Schema of its arguments; what has another shape never gets to `apply`. */
export type Operation<Op extends FormEdit['op']> = {
  readonly shape: JsonSchemaObject;
  readonly apply: (definition: FormDefinition, edit: EditOf<Op>) => EditOutcome;
  /** What the edit does, in words; the definition is the one from before it. */
  readonly describe: (definition: FormDefinition, edit: EditOf<Op>) => string;
  /** Whether typing went on: the edit and the one before it are one step for people. */
  readonly merges?: (previous: EditOf<Op>, edit: EditOf<Op>) => boolean;
};

export const argumentsOf = (op: string, properties: JsonSchemaObject): JsonSchemaObject => ({
  type: 'object',
  properties: { op: { const: op }, ...properties },
  required: ['op', ...Object.keys(properties)],
  additionalProperties: false,
});

export const idArgument = { type: 'string', maxLength: 64 } as const;
export const idsArgument = { type: 'array', items: idArgument, maxItems: 5000 } as const;
export const indexArgument = { type: 'integer', minimum: 0 } as const;
export const changesArgument = { type: 'object' } as const;
