import Form from '@rjsf/core/lib/components/Form.js';
import type { RJSFSchema } from '@rjsf/utils';
import { useRef } from 'react';
import { noValidation } from '../section/no-validation';
import type { RendererProps } from '../section/renderer';
import './raw.css';

/** Stock rjsf, for a part that no type of ours says; the title is drawn by the frame already. */
export function RawRenderer({ id, field, value, onChange, onLeave, ...props }: RendererProps) {
  const { title: _, ...schema } = field.schema;
  const reported = useRef<unknown>(value);
  return (
    <Form<unknown, RJSFSchema>
      tagName="div"
      className="mc-raw"
      idPrefix={id}
      schema={schema as RJSFSchema}
      formData={value}
      validator={noValidation}
      onChange={({ formData }) => {
        if (JSON.stringify(formData) === JSON.stringify(reported.current)) return;
        reported.current = formData;
        onChange(isEmpty(formData) ? undefined : JSON.parse(JSON.stringify(formData)));
      }}
      onBlur={onLeave}
      disabled={props.disabled}
      readonly={props.readOnly}
      showErrorList={false}
      noHtml5Validate
    >
      <span hidden />
    </Form>
  );
}

/** rjsf makes empty objects and lists of what nobody filled in. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
