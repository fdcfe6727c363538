import type { Content, Field, List } from '@motcua/schema';
import type { ComponentType } from 'react';
import { AddressInspector } from './address/Inspector';
import { AdministrativeUnitInspector } from './administrative-unit/Inspector';
import { AttachmentInspector } from './attachment/Inspector';
import { ComputedInspector } from './computed/Inspector';
import { ConfirmationInspector } from './confirmation/Inspector';
import { ContentInspector } from './content/Inspector';
import { DateInspector } from './date/Inspector';
import { DeclarationInspector } from './declaration/Inspector';
import { EmailInspector } from './email/Inspector';
import { EthnicGroupInspector } from './ethnic-group/Inspector';
import { GroupInspector } from './group/Inspector';
import { ImageInspector } from './image/Inspector';
import { ListInspector } from './list/Inspector';
import { LongTextInspector } from './long-text/Inspector';
import { MonthInspector } from './month/Inspector';
import { MultipleChoiceInspector } from './multiple-choice/Inspector';
import { NumberInspector } from './number/Inspector';
import { PartialDateInspector } from './partial-date/Inspector';
import { PartyOrganisationInspector } from './party-organisation/Inspector';
import { PersonInspector } from './person/Inspector';
import { PersonalIdInspector } from './personal-id/Inspector';
import { PhoneInspector } from './phone/Inspector';
import { RawInspector } from './raw/Inspector';
import { ReligionInspector } from './religion/Inspector';
import type { InspectorProps } from './section/settings/inspector';
import { SignatureInspector } from './signature/Inspector';
import { SingleChoiceInspector } from './single-choice/Inspector';
import { TextInspector } from './text/Inspector';
import { YesNoInspector } from './yes-no/Inspector';

export type FieldInspector = { readonly type: string; readonly Inspector: ComponentType<InspectorProps> };

const forField = (type: string, Own: ComponentType<InspectorProps<Field>>): FieldInspector => ({
  type,
  Inspector: ({ field, ...rest }) => (field.kind === 'field' ? <Own field={field} {...rest} /> : null),
});
const forList = (type: string, Own: ComponentType<InspectorProps<List>>): FieldInspector => ({
  type,
  Inspector: ({ field, ...rest }) => (field.kind === 'list' ? <Own field={field} {...rest} /> : null),
});
const forContent = (type: string, Own: ComponentType<InspectorProps<Content>>): FieldInspector => ({
  type,
  Inspector: ({ field, ...rest }) => (field.kind === 'content' ? <Own field={field} {...rest} /> : null),
});

/** The inspector of every type's own settings, in the palette's order. */
export const fieldInspectors: readonly FieldInspector[] = [
  forField('text', TextInspector),
  forField('long-text', LongTextInspector),
  forField('number', NumberInspector),
  forField('date', DateInspector),
  forField('month', MonthInspector),
  forField('partial-date', PartialDateInspector),
  forField('computed', ComputedInspector),
  forField('yes-no', YesNoInspector),
  forField('single-choice', SingleChoiceInspector),
  forField('multiple-choice', MultipleChoiceInspector),
  forField('personal-id', PersonalIdInspector),
  forField('phone', PhoneInspector),
  forField('email', EmailInspector),
  forField('ethnic-group', EthnicGroupInspector),
  forField('religion', ReligionInspector),
  forField('administrative-unit', AdministrativeUnitInspector),
  forField('address', AddressInspector),
  forField('party-organisation', PartyOrganisationInspector),
  forField('person', PersonInspector),
  forField('attachment', AttachmentInspector),
  forField('image', ImageInspector),
  forField('declaration', DeclarationInspector),
  forField('confirmation', ConfirmationInspector),
  forField('signature', SignatureInspector),
  forField('raw', RawInspector),
  { type: 'group', Inspector: GroupInspector },
  forList('list', ListInspector),
  forContent('content', ContentInspector),
];

const byType: ReadonlyMap<string, ComponentType<InspectorProps>> = new Map(
  fieldInspectors.map(({ type, Inspector }) => [type, Inspector]),
);

/** The inspector of a type's own settings; for groups, lists and content the type is the item's kind. */
export const inspectorOf = (type: string): ComponentType<InspectorProps> | undefined => byType.get(type);

export type { InspectorProps } from './section/settings/inspector';
