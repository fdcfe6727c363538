import { type FormDefinition, subtreeOf } from '@motcua/schema';
import { type ComponentType, lazy } from 'react';
import { ComputedRenderer } from './computed/Renderer';
import { ContentRenderer } from './content/Renderer';
import { DateRenderer } from './date/Renderer';
import { DeclarationRenderer } from './declaration/Renderer';
import { EmailRenderer } from './email/Renderer';
import { GroupRenderer } from './group/Renderer';
import { LongTextRenderer } from './long-text/Renderer';
import { MonthRenderer } from './month/Renderer';
import { MultipleChoiceRenderer } from './multiple-choice/Renderer';
import { NumberRenderer } from './number/Renderer';
import { PartialDateRenderer } from './partial-date/Renderer';
import { PersonalIdRenderer } from './personal-id/Renderer';
import { PhoneRenderer } from './phone/Renderer';
import type { FieldRenderer, Frame, RendererProps, Renderers } from './section/renderer';
import { SectionFormWith } from './section/SectionForm';
import type { SectionFormProps } from './section-form';
import { SingleChoiceRenderer } from './single-choice/Renderer';
import { TextRenderer } from './text/Renderer';
import { YesNoRenderer } from './yes-no/Renderer';

const eager = (type: string, frame: Frame, Renderer: ComponentType<RendererProps>): FieldRenderer => ({
  type,
  frame,
  Renderer,
});

/** Fetched when a form first needs it. */
const later = (type: string, frame: Frame, load: () => Promise<ComponentType<RendererProps>>): FieldRenderer => ({
  type,
  frame,
  Renderer: lazy(async () => ({ default: await load() })),
  fetch: load,
});

/** The renderer of every type that makes fields, in the palette's order. */
export const fieldRenderers: readonly FieldRenderer[] = [
  eager('text', 'label', TextRenderer),
  eager('long-text', 'label', LongTextRenderer),
  eager('number', 'label', NumberRenderer),
  eager('date', 'label', DateRenderer),
  eager('month', 'label', MonthRenderer),
  eager('partial-date', 'label', PartialDateRenderer),
  eager('computed', 'label', ComputedRenderer),
  eager('yes-no', 'group', YesNoRenderer),
  eager('single-choice', 'group', SingleChoiceRenderer),
  eager('multiple-choice', 'group', MultipleChoiceRenderer),
  eager('personal-id', 'label', PersonalIdRenderer),
  eager('phone', 'label', PhoneRenderer),
  eager('email', 'label', EmailRenderer),
  later('ethnic-group', 'label', async () => (await import('./ethnic-group/Renderer')).EthnicGroupRenderer),
  later('religion', 'label', async () => (await import('./religion/Renderer')).ReligionRenderer),
  later(
    'administrative-unit',
    'group',
    async () => (await import('./administrative-unit/Renderer')).AdministrativeUnitRenderer,
  ),
  later('address', 'group', async () => (await import('./address/Renderer')).AddressRenderer),
  later(
    'party-organisation',
    'label',
    async () => (await import('./party-organisation/Renderer')).PartyOrganisationRenderer,
  ),
  later('person', 'group', async () => (await import('./person/Renderer')).PersonRenderer),
  later('attachment', 'group', async () => (await import('./attachment/Renderer')).AttachmentRenderer),
  later('image', 'group', async () => (await import('./image/Renderer')).ImageRenderer),
  eager('declaration', 'own', DeclarationRenderer),
  later('confirmation', 'group', async () => (await import('./confirmation/Renderer')).ConfirmationRenderer),
  later('signature', 'group', async () => (await import('./signature/Renderer')).SignatureRenderer),
  later('raw', 'group', async () => (await import('./raw/Renderer')).RawRenderer),
];

const listRenderer = async () => (await import('./list/Renderer')).ListRenderer;

const renderers: Renderers = {
  fields: new Map(fieldRenderers.map((renderer) => [renderer.type, renderer])),
  content: ContentRenderer,
  group: GroupRenderer,
  list: lazy(async () => ({ default: await listRenderer() })),
};

/** Fetches every control that a form will need, so that going on to its next page asks nothing of the network. */
export async function fetchRenderers(definition: FormDefinition): Promise<void> {
  const nodes = definition.pages.flatMap(subtreeOf);
  const types = new Set(nodes.flatMap((node) => ('kind' in node && node.kind === 'field' ? node.type : [])));
  const wanted = fieldRenderers.flatMap(({ type, fetch }) => (fetch && types.has(type) ? fetch() : []));
  if (nodes.some((node) => 'kind' in node && node.kind === 'list')) wanted.push(listRenderer());
  await Promise.all(wanted);
}

/** Phần của biểu mẫu, ready to fill: every field type under the look of the kit. */
export function SectionForm(props: SectionFormProps) {
  return <SectionFormWith {...props} renderers={renderers} />;
}

export { AnswerView, type AnswerViewProps } from './section/AnswerView';
export type { FieldRenderer, Frame, RendererProps } from './section/renderer';
export { FieldServicesProvider, type FieldServicesProviderProps } from './section/services-context';
