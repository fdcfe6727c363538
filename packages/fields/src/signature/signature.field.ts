import { explainChosen, explainParts } from '../explain';
import { defineFieldType } from '../field-type';
import { formatMoment } from '../moment';
import { objectOf, textOf } from '../read-value';

const INSTANT = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2})$';

/** Nơi ký: records who signed and when. Signing with a certificate belongs to the paper made from the form. */
export const signatureField = defineFieldType({
  type: 'signature',
  label: 'Nơi ký',
  hint: 'Người khai ký tên; ghi lại ai ký và lúc nào',
  group: 'declaration',
  keywords: ['chữ ký', 'ký tên', 'người khai'],
  makes: 'field',
  newSchema: () => ({
    type: 'object',
    properties: {
      signerId: { type: 'string', minLength: 1, maxLength: 128 },
      signerName: { type: 'string', minLength: 1, maxLength: 200 },
      at: { type: 'string', pattern: INSTANT },
    },
    required: ['signerId', 'signerName', 'at'],
    additionalProperties: false,
  }),
  newSettings: () => ({ required: true, width: 6 }),
  constraints: [],
  explain: {
    ...explainChosen,
    ...explainParts,
    required: 'Ký tên vào “{label}”.',
    minLength: 'Ký lại “{label}”.',
    maxLength: 'Ký lại “{label}”.',
    pattern: 'Ký lại “{label}”.',
  },
  toText: (value) => {
    const signature = objectOf(value);
    if (!signature) return '';
    const moment = formatMoment(textOf(signature.at));
    return moment ? `${textOf(signature.signerName)}, ký lúc ${moment}` : textOf(signature.signerName);
  },
});
