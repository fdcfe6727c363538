import { useState } from 'react';
import { objectOf, textOf } from '../read-value';
import type { RendererProps } from '../section/renderer';
import { useFieldTexts } from '../section/services-context';
import { SystemChoice, UnitBox } from '../section/UnitBox';
import { systemsOf, type UnitSystem } from '../section/unit-systems';
import { VisuallyHidden } from '../ui';

export function AdministrativeUnitRenderer({ id, field, value, onChange, ...props }: RendererProps) {
  const texts = useFieldTexts();
  const unit = objectOf(value);
  const systems = systemsOf(field.schema);
  const [wanted, setWanted] = useState<UnitSystem | undefined>(undefined);
  const system = unit ? (unit.system === 'former' ? 'former' : 'present') : (wanted ?? systems[0] ?? 'present');
  const level = field.options?.level === 'province' ? 'province' : 'commune';
  return (
    <div className="mc-parts">
      {systems.length > 1 && (
        <SystemChoice
          id={`${id}-system`}
          system={system}
          onChange={(next) => {
            setWanted(next);
            onChange(undefined);
          }}
          disabled={props.readOnly || props.disabled}
        />
      )}
      <div>
        <label htmlFor={`${id}-0`}>
          <VisuallyHidden>{level === 'province' ? texts.province : texts.unit}</VisuallyHidden>
        </label>
        <UnitBox
          {...props}
          id={`${id}-0`}
          system={system}
          level={level}
          chosen={unit ? { code: textOf(unit.code), name: textOf(unit.name) } : null}
          onChoose={(next) => onChange(next ? { system, code: next.code, name: next.name } : undefined)}
        />
      </div>
    </div>
  );
}
