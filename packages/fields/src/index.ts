import { addressField } from './address/address.field';
import { administrativeUnitField } from './administrative-unit/administrative-unit.field';
import { attachmentField } from './attachment/attachment.field';
import { computedField } from './computed/computed.field';
import { confirmationField } from './confirmation/confirmation.field';
import { contentField } from './content/content.field';
import { dateField } from './date/date.field';
import { declarationField } from './declaration/declaration.field';
import { emailField } from './email/email.field';
import { ethnicGroupField } from './ethnic-group/ethnic-group.field';
import type { FieldType } from './field-type';
import { groupField } from './group/group.field';
import { imageField } from './image/image.field';
import { listField } from './list/list.field';
import { longTextField } from './long-text/long-text.field';
import { monthField } from './month/month.field';
import { multipleChoiceField } from './multiple-choice/multiple-choice.field';
import { numberField } from './number/number.field';
import { partialDateField } from './partial-date/partial-date.field';
import { partyOrganisationField } from './party-organisation/party-organisation.field';
import { personField } from './person/person.field';
import { personalIdField } from './personal-id/personal-id.field';
import { phoneField } from './phone/phone.field';
import { rawField } from './raw/raw.field';
import { religionField } from './religion/religion.field';
import { signatureField } from './signature/signature.field';
import { singleChoiceField } from './single-choice/single-choice.field';
import { textField } from './text/text.field';
import { yesNoField } from './yes-no/yes-no.field';

/** Every kiểu trường, in the palette's order. */
export const fieldTypes: readonly FieldType[] = [
  textField,
  longTextField,
  numberField,
  dateField,
  monthField,
  partialDateField,
  computedField,
  yesNoField,
  singleChoiceField,
  multipleChoiceField,
  personalIdField,
  phoneField,
  emailField,
  ethnicGroupField,
  religionField,
  administrativeUnitField,
  addressField,
  partyOrganisationField,
  personField,
  groupField,
  listField,
  attachmentField,
  imageField,
  declarationField,
  confirmationField,
  signatureField,
  contentField,
  rawField,
];

const byType: ReadonlyMap<string, FieldType> = new Map(fieldTypes.map((type) => [type.type, type]));

export const fieldTypeOf = (type: string): FieldType | undefined => byType.get(type);

export { fieldDomId } from './dom-id';
export { type EthnicGroup, ethnicGroups } from './ethnic-group/ethnic-groups';
export { explainError } from './explain';
export type { FieldGroup, FieldType } from './field-type';
export { readPersonalId } from './personal-id/personal-id.field';
export { type FieldPart, planTypeChange, type TypeChange } from './plan-type-change';
export type { ChoiceOption } from './read-value';
export { type Religion, religions } from './religion/religions';
export { newChoice } from './section/settings/choice-values';
export type { AnswerPlace, SectionFormProps } from './section-form';
export type { FieldServices, OrganisationOption, UnitOption, UploadedPaper } from './services';
