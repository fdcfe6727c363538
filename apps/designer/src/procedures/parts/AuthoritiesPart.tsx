import { Checkbox } from '@motcua/fields/ui';
import type { AuthorityRule, SubjectKind } from '@motcua/schema';
import { levelNames } from '../../app/texts';
import { Box, ChoiceBox } from '../boxes';
import type { PartProps } from '../ProcedureEditor';
import { procedureTexts } from '../texts';

const texts = procedureTexts.authority;

/** Cơ quan thực hiện: who receives and who resolves, by level. */
export function AuthoritiesPart({ definition, readOnly, change }: PartProps) {
  const { authorities } = definition;
  const one = (role: 'receiving' | 'resolving') => {
    const rule = authorities[role];
    const set = (next: AuthorityRule) => change({ authorities: { ...authorities, [role]: next } });
    return (
      <div className="mc-stack">
        <h3>{texts[role]}</h3>
        <ChoiceBox
          label={texts.level}
          hint={texts.hint}
          value={rule.level}
          words={levelNames}
          readOnly={readOnly}
          onChange={(level) => set({ ...rule, level })}
        />
        <Box
          label={texts.note}
          long
          value={rule.note}
          readOnly={readOnly}
          onChange={(note) => set({ ...rule, note })}
        />
      </div>
    );
  };
  return (
    <div className="de-grid-2">
      {one('receiving')}
      {one('resolving')}
    </div>
  );
}

const subjects: readonly SubjectKind[] = ['party-member', 'party-organisation', 'related-person'];

export function SubjectsPart({ definition, readOnly, change }: PartProps) {
  return (
    <fieldset className="mc-choices">
      <legend className="mc-hidden">{procedureTexts.parts.subjects}</legend>
      {subjects.map((subject) => (
        <Checkbox
          key={subject}
          bare
          label={procedureTexts.subjects[subject]}
          checked={definition.subjects.includes(subject)}
          disabled={readOnly}
          onChange={(chosen) =>
            change({
              subjects: subjects.filter((each) => (each === subject ? chosen : definition.subjects.includes(each))),
            })
          }
        />
      ))}
    </fieldset>
  );
}
