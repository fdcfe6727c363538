import type { FormDefinition } from '@motcua/schema';
import type { FormDraft } from '@motcua/server';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Autosave } from '../../app/draft-saving/autosave';
import { toolTexts } from './texts';

/** A tool works on the open form in a window of its own; its code comes with the first opening. */
export type EditorTool = {
  readonly id: string;
  readonly label: string;
  readonly Window: LazyExoticComponent<ComponentType<ToolProps>>;
};

export type ToolProps = {
  readonly autosave: Autosave<FormDefinition, FormDraft>;
  readonly onClose: () => void;
};

/** What the menu “Công cụ” offers, in its order. */
export const editorTools: readonly EditorTool[] = [
  {
    id: 'relations',
    label: toolTexts.relations,
    Window: lazy(async () => ({ default: (await import('./relations/RelationWindow')).RelationWindow })),
  },
  {
    id: 'translations',
    label: toolTexts.translations,
    Window: lazy(async () => ({ default: (await import('./translations/TranslationWindow')).TranslationWindow })),
  },
  {
    id: 'rules',
    label: toolTexts.rules,
    Window: lazy(async () => ({ default: (await import('../expressions/RulesWindow')).RulesWindow })),
  },
  {
    id: 'expert',
    label: toolTexts.expert,
    Window: lazy(async () => ({ default: (await import('./expert/ExpertWindow')).ExpertWindow })),
  },
  {
    id: 'export',
    label: toolTexts.export,
    Window: lazy(async () => ({ default: (await import('./exchange/ExportWindow')).ExportWindow })),
  },
];
