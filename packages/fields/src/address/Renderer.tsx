import type { Json } from '@motcua/schema';
import { useState } from 'react';
import { objectOf, textOf } from '../read-value';
import { PartInput } from '../section/PartInput';
import type { RendererProps } from '../section/renderer';
import { useFieldTexts } from '../section/services-context';
import { SystemChoice, UnitBox } from '../section/UnitBox';
import { systemsOf, type UnitSystem } from '../section/unit-systems';
import { withPart } from '../section/with-part';
import { FieldFrame } from '../ui';

export function AddressRenderer({ id, field, value, onChange, onLeave, ...props }: RendererProps) {
  const texts = useFieldTexts();
  const address = objectOf(value) ?? {};
  const systems = systemsOf(field.schema);
  const [wanted, setWanted] = useState<UnitSystem | undefined>(undefined);
  const system =
    address.system === 'former' || address.system === 'present' ? address.system : (wanted ?? systems[0] ?? 'present');
  const { required } = field.schema;
  const needs = (part: string) => props.required && Array.isArray(required) && required.includes(part);
  const idle = { system };

  const setPart = (part: string) => (next: Json | undefined) => onChange(withPart(value, part, next, idle));
  const setUnit = (unit: { code: string; name: string } | null) => {
    const coded = withPart(value, 'unitCode', unit?.code, idle);
    onChange(withPart(coded, 'unitName', unit?.name, idle));
  };
  const setSystem = (next: UnitSystem) => {
    setWanted(next);
    // A unit belongs to one system; the detail and the words of the paper stay.
    const { unitCode: _code, unitName: _name, ...kept } = address;
    onChange(withPart({ ...kept, system: next }, 'unitCode', undefined, { system: next }));
  };
  return (
    <div className="mc-parts">
      {systems.length > 1 && (
        <SystemChoice
          id={`${id}-system`}
          system={system}
          onChange={setSystem}
          disabled={props.readOnly || props.disabled}
        />
      )}
      <FieldFrame id={`${id}-0`} label={texts.unit} required={props.required}>
        <UnitBox
          id={`${id}-0`}
          onLeave={onLeave}
          required={props.required}
          readOnly={props.readOnly}
          disabled={props.disabled}
          invalid={props.invalid}
          describedBy={props.describedBy}
          system={system}
          level="commune"
          chosen={textOf(address.unitName) ? { code: textOf(address.unitCode), name: textOf(address.unitName) } : null}
          onChoose={setUnit}
        />
      </FieldFrame>
      <PartInput
        id={`${id}-1`}
        label={texts.addressDetail}
        value={textOf(address.detail)}
        onChange={setPart('detail')}
        onLeave={onLeave}
        required={needs('detail')}
        readOnly={props.readOnly}
        disabled={props.disabled}
      />
      {(system === 'former' || textOf(address.original) !== '') && (
        <PartInput
          id={`${id}-2`}
          label={texts.addressOriginal}
          value={textOf(address.original)}
          onChange={setPart('original')}
          onLeave={onLeave}
          readOnly={props.readOnly}
          disabled={props.disabled}
        />
      )}
    </div>
  );
}
