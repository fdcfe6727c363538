import type { Content, Field, Group, Json, List } from '@motcua/schema';
import type { ComponentType } from 'react';
import type { AnswerPlace } from '../section-form';

/** What a type's control gets. Label, hint, messages and source are drawn round it by its frame. */
export type RendererProps = {
  /** DOM id of the control, or of the fieldset when the type's frame is a group. */
  readonly id: string;
  readonly field: Field;
  /** The label in the reader's language. */
  readonly label: string;
  readonly placeholder?: string;
  readonly value: Json | undefined;
  /** `undefined` makes the value absent. */
  readonly onChange: (value: Json | undefined) => void;
  readonly onLeave: () => void;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly disabled: boolean;
  readonly invalid: boolean;
  readonly describedBy?: string;
  /** Choices that cannot be taken now, by their value as text. */
  readonly hiddenOptions: readonly string[];
  /** Words of the field in the reader's language, by property (`option.<value>`). */
  readonly text: (property: string, vietnamese: string) => string;
};

/** `label`: one control with a label. `group`: several controls under a legend. `own`: the control says its label itself. */
export type Frame = 'label' | 'group' | 'own';

export type FieldRenderer = {
  readonly type: string;
  readonly frame: Frame;
  readonly Renderer: ComponentType<RendererProps>;
  /** Where the control is a file of its own: fetches it ahead of its first drawing. */
  readonly fetch?: () => Promise<unknown>;
};

/** Where an item that holds items stands: its own place in the answers and the rows round it. */
export type HolderProps<T extends Group | List> = {
  readonly item: T;
  readonly place: AnswerPlace;
  readonly rows: readonly number[];
};

export type Renderers = {
  readonly fields: ReadonlyMap<string, FieldRenderer>;
  readonly content: ComponentType<{ readonly item: Content }>;
  readonly group: ComponentType<HolderProps<Group>>;
  readonly list: ComponentType<HolderProps<List>>;
};
