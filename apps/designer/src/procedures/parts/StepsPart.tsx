import { Switch } from '@motcua/fields/ui';
import { newId } from '../../app/new-id';
import { OrderedList } from '../../app/OrderedList';
import { Box, DurationBox } from '../boxes';
import type { PartProps } from '../ProcedureEditor';
import { procedureTexts } from '../texts';

/** Trình tự thực hiện: ordered steps, each with who, what, where, how long. */
export function StepsPart({ definition, readOnly, change }: PartProps) {
  const texts = procedureTexts.step;
  return (
    <OrderedList
      one={texts.one}
      items={definition.steps}
      keyOf={({ id }) => id}
      empty={texts.empty}
      readOnly={readOnly}
      make={() => ({ id: newId('st'), actor: texts.newActor, action: texts.newAction, online: true })}
      onChange={(steps) => change({ steps })}
    >
      {(step, set) => (
        <div className="mc-stack">
          <div className="de-grid-2">
            <Box
              label={texts.actor}
              required
              value={step.actor}
              readOnly={readOnly}
              onChange={(actor = '') => set({ ...step, actor })}
            />
            <DurationBox
              label={texts.duration}
              value={step.duration}
              readOnly={readOnly}
              onChange={(duration) => set({ ...step, duration })}
            />
          </div>
          <Box
            label={texts.action}
            required
            long
            value={step.action}
            readOnly={readOnly}
            onChange={(action = '') => set({ ...step, action })}
          />
          <Switch
            label={texts.online}
            checked={step.online}
            disabled={readOnly}
            onChange={(online) => set({ ...step, online })}
          />
        </div>
      )}
    </OrderedList>
  );
}

/** Thời hạn giải quyết: one per piece of work that has its own. */
export function TimeLimitsPart({ definition, readOnly, change }: PartProps) {
  const texts = procedureTexts.timeLimit;
  return (
    <OrderedList
      one={texts.one}
      items={definition.timeLimits}
      keyOf={({ id }) => id}
      empty={texts.empty}
      readOnly={readOnly}
      make={() => ({ id: newId('tl'), label: texts.newLabel, duration: { amount: 5, unit: 'working-day' as const } })}
      onChange={(timeLimits) => change({ timeLimits })}
    >
      {(limit, set) => (
        <div className="de-grid-2">
          <Box
            label={texts.label}
            required
            value={limit.label}
            readOnly={readOnly}
            onChange={(label = '') => set({ ...limit, label })}
          />
          <DurationBox
            label={procedureTexts.step.duration}
            required
            value={limit.duration}
            readOnly={readOnly}
            onChange={(duration) => duration && set({ ...limit, duration })}
          />
        </div>
      )}
    </OrderedList>
  );
}
