import type { UnitOption } from '../services';
import { Combobox, RadioGroup } from '../ui';
import type { RendererProps } from './renderer';
import { useFieldServices, useFieldTexts } from './services-context';
import type { UnitSystem } from './unit-systems';

export type ChosenUnit = { readonly code: string; readonly name: string };

type UnitBoxProps = Pick<
  RendererProps,
  'id' | 'onLeave' | 'required' | 'readOnly' | 'disabled' | 'invalid' | 'describedBy'
> & {
  readonly system: UnitSystem;
  readonly level: 'province' | 'commune';
  readonly chosen: ChosenUnit | null;
  readonly onChoose: (unit: ChosenUnit | null) => void;
};

const fullName = ({ name, path }: UnitOption) => (path && !path.startsWith(name) ? `${name}, ${path}` : path || name);

/** Tìm đơn vị hành chính: by name without diacritics, among those of today or of before. */
export function UnitBox({ id, system, level, chosen, onChoose, onLeave, ...props }: UnitBoxProps) {
  const services = useFieldServices();
  const texts = useFieldTexts();
  return (
    <Combobox
      key={system}
      id={id}
      selected={chosen && { id: chosen.code, label: chosen.name }}
      onSelect={(option) => onChoose(option && { code: option.id, name: option.label })}
      onBlur={onLeave}
      search={async (search, signal) =>
        (await services.searchUnits({ search, status: system, level }, signal)).map((unit) => ({
          id: unit.code,
          label: fullName(unit),
          detail: unit.presentName && texts.nowCalled(unit.presentName),
        }))
      }
      placeholder={level === 'province' ? texts.searchProvince : texts.searchUnit}
      required={props.required}
      readOnly={props.readOnly}
      disabled={props.disabled}
      invalid={props.invalid}
      describedBy={props.describedBy}
    />
  );
}

type SystemChoiceProps = {
  readonly id: string;
  readonly system: UnitSystem;
  readonly onChange: (system: UnitSystem) => void;
  readonly disabled: boolean;
};

/** Names of today, or those of the papers from before two-level government. */
export function SystemChoice({ id, system, onChange, disabled }: SystemChoiceProps) {
  const texts = useFieldTexts();
  return (
    <fieldset>
      <legend className="mc-hidden">{texts.unitSystem}</legend>
      <div className="mc-systems">
        <RadioGroup
          id={id}
          choices={[
            { value: 'present', label: texts.presentUnits },
            { value: 'former', label: texts.formerUnits },
          ]}
          value={system}
          onChange={(next) => onChange(next === 'former' ? 'former' : 'present')}
          disabled={disabled}
          bare
        />
      </div>
    </fieldset>
  );
}
