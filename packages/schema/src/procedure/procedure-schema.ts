import type { JsonSchemaObject } from '../shared/json';
import { PROCEDURE_FORMAT } from './migrate-procedure';

const line = { type: 'string', minLength: 1, maxLength: 500 };
const paragraph = { type: 'string', minLength: 1, maxLength: 5000 };
const id = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$' };
const count = { type: 'integer', minimum: 0, maximum: 99 };
const level = { enum: ['central', 'province', 'commune', 'base', 'branch'] };

const object = (properties: JsonSchemaObject, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const listOf = (items: JsonSchemaObject) => ({ type: 'array', items, maxItems: 200 });

const duration = object(
  {
    amount: { type: 'number', exclusiveMinimum: 0, maximum: 10_000 },
    unit: { enum: ['working-hour', 'working-day', 'day'] },
  },
  ['amount', 'unit'],
);
const authority = object({ level, note: paragraph }, ['level']);
const legalBasis = object({ document: line, article: line }, ['document']);

/** JSON Schema of `ProcedureDefinition` (Đ8): closed, and open to drafts, whose parts may still be empty. */
export const procedureDefinitionSchema: JsonSchemaObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:motcua:procedure-definition:1',
  title: 'ProcedureDefinition',
  ...object(
    {
      formatVersion: { const: PROCEDURE_FORMAT },
      code: { type: 'string', pattern: '^[0-9]\\.[0-9]{6}$' },
      name: line,
      field: line,
      summary: paragraph,
      steps: listOf(
        object({ id, actor: line, action: paragraph, online: { type: 'boolean' }, duration }, [
          'id',
          'actor',
          'action',
          'online',
        ]),
      ),
      channels: listOf(
        object(
          {
            id,
            kind: { enum: ['online', 'in-person', 'post'] },
            timeLimit: duration,
            fee: { type: 'integer', minimum: 0, maximum: 1_000_000_000_000 },
            note: paragraph,
          },
          ['id', 'kind'],
        ),
      ),
      components: listOf(
        object(
          {
            id,
            name: line,
            form: object(
              {
                code: { type: 'string', minLength: 1, maxLength: 60 },
                version: { type: ['integer', 'null'], minimum: 1 },
              },
              ['code', 'version'],
            ),
            required: { type: 'boolean' },
            condition: paragraph,
            originals: count,
            copies: count,
            resultOf: line,
          },
          ['id', 'name', 'required'],
        ),
      ),
      timeLimits: listOf(object({ id, label: line, duration }, ['id', 'label', 'duration'])),
      subjects: {
        type: 'array',
        items: { enum: ['party-member', 'party-organisation', 'related-person'] },
        uniqueItems: true,
      },
      authorities: object({ receiving: authority, resolving: authority }, ['receiving', 'resolving']),
      results: listOf(object({ id, name: line, documentType: line }, ['id', 'name'])),
      requirements: listOf(paragraph),
      legalBasis: listOf(legalBasis),
      assuranceLevel: { enum: [1, 2, 3] },
      signing: { enum: ['none', 'applicant'] },
      delegation: { type: 'boolean' },
      gaps: listOf(paragraph),
    },
    [
      'formatVersion',
      'code',
      'name',
      'field',
      'steps',
      'channels',
      'components',
      'timeLimits',
      'subjects',
      'authorities',
      'results',
      'requirements',
      'legalBasis',
      'assuranceLevel',
      'signing',
      'delegation',
    ],
  ),
};
