import { Switch } from '@motcua/fields/ui';
import { Box, ChoiceBox } from './boxes';
import type { PartProps } from './ProcedureEditor';
import { procedureTexts as texts } from './texts';

export function GeneralPart({ definition, readOnly, change }: PartProps) {
  return (
    <div className="mc-stack">
      <Box
        label={texts.name}
        required
        value={definition.name}
        readOnly={readOnly}
        onChange={(name = '') => change({ name })}
      />
      <div className="de-grid-2">
        <Box
          label={texts.field}
          required
          value={definition.field}
          readOnly={readOnly}
          onChange={(field = '') => change({ field })}
        />
        <ChoiceBox
          label={texts.assurance}
          value={String(definition.assuranceLevel) as '1' | '2' | '3'}
          words={texts.assuranceLevels}
          readOnly={readOnly}
          onChange={(level) => change({ assuranceLevel: level === '1' ? 1 : level === '2' ? 2 : 3 })}
        />
      </div>
      <Box
        label={texts.summary}
        long
        hint={texts.summaryHint}
        value={definition.summary}
        readOnly={readOnly}
        onChange={(summary) => change({ summary })}
      />
      <div className="de-grid-2">
        <ChoiceBox
          label={texts.signing}
          value={definition.signing}
          words={texts.signings}
          readOnly={readOnly}
          onChange={(signing) => change({ signing })}
        />
        <Switch
          label={texts.delegation}
          checked={definition.delegation}
          disabled={readOnly}
          onChange={(delegation) => change({ delegation })}
        />
      </div>
    </div>
  );
}
