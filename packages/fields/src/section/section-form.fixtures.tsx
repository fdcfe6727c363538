import {
  compileRules,
  createFormRules,
  type Field,
  type FieldError,
  type FormDefinition,
  type Json,
  type JsonObject,
  type Section,
  type SectionItem,
} from '@motcua/schema';
import { useMemo, useState } from 'react';
import { SectionForm } from '../render';
import type { AnswerPlace, SectionFormProps } from '../section-form';
import type { FieldServices } from '../services';
import { ToastRegion } from '../ui';
import { FieldServicesProvider } from './services-context';

export const aField = (name: string, changes: Partial<Field> = {}): Field => ({
  id: `f_${name}`,
  kind: 'field',
  type: 'text',
  name,
  schema: { type: 'string', title: name },
  ...changes,
});

export const aForm = (
  items: readonly SectionItem[],
  conditions: FormDefinition['conditions'] = [],
): FormDefinition => ({
  formatVersion: 1,
  code: '2.002768.1-SHĐ',
  title: 'Biểu mẫu thử',
  pages: [{ id: 'p_1', title: 'Trang', items: [{ id: 's_1', kind: 'section', title: 'Phần', items }] }],
  conditions,
  checks: [],
});

/** Services that answer at once, from what the test gives. */
export const theServices = (changes: Partial<FieldServices> = {}): FieldServices => ({
  searchOrganisations: async () => [{ id: 'to-chuc-3', name: 'Chi bộ 3', path: 'Đảng bộ phường Ba Đình' }],
  searchUnits: async ({ status }) =>
    status === 'present'
      ? [{ code: '00004', name: 'Phường Ba Đình', path: 'Thành phố Hà Nội' }]
      : [
          {
            code: '00001',
            name: 'Phường Phúc Xá',
            path: 'Quận Ba Đình, Thành phố Hà Nội',
            presentName: 'Phường Hồng Hà',
          },
        ],
  upload: async (file) => ({ uploadId: `u-${file.name}`, name: file.name, size: file.size, mediaType: file.type }),
  uploadUrl: (uploadId) => `/api/v1/uploads/${uploadId}/content`,
  signer: { id: 'nguoi-1', name: 'Nguyễn Văn An' },
  now: () => new Date('2026-11-23T01:15:00Z'),
  ...changes,
});

function setAt(holder: Json | undefined, [key, ...rest]: AnswerPlace, value: Json | undefined): Json | undefined {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const rows = Array.isArray(holder) ? [...holder] : [];
    rows[key] = setAt(rows[key], rest, value) ?? {};
    return rows;
  }
  const before: JsonObject =
    typeof holder === 'object' && holder !== null && !Array.isArray(holder) ? (holder as JsonObject) : {};
  const after = setAt(before[key], rest, value);
  const { [key]: _, ...others } = before;
  return after === undefined ? others : { ...before, [key]: after };
}

type FilledProps = Partial<SectionFormProps> & {
  readonly items: readonly SectionItem[];
  readonly conditions?: FormDefinition['conditions'];
  readonly initial?: JsonObject;
  readonly services?: FieldServices;
  /** Sees the answers after every change. */
  readonly seen?: (answers: JsonObject) => void;
};

/** A section over a store as small as can be. */
export function FilledSection({
  items,
  conditions,
  initial = {},
  services = theServices(),
  seen,
  ...rest
}: FilledProps) {
  const [answers, setAnswers] = useState(initial);
  const definition = useMemo(() => aForm(items, conditions), [items, conditions]);
  const rules = useMemo(() => createFormRules(compileRules(definition)), [definition]);
  const section = definition.pages[0]?.items[0] as Section;
  return (
    <ToastRegion>
      <FieldServicesProvider services={services}>
        <SectionForm
          section={section}
          answers={answers}
          rules={rules}
          errors={noErrors}
          onChange={(place, value) =>
            setAnswers((now) => {
              const next = setAt(now, place, value) as JsonObject;
              seen?.(next);
              return next;
            })
          }
          {...rest}
        />
      </FieldServicesProvider>
    </ToastRegion>
  );
}

const noErrors: readonly FieldError[] = [];
