import { newId } from '../../app/new-id';
import { OrderedList } from '../../app/OrderedList';
import { Box, ChoiceBox, CountBox, DurationBox } from '../boxes';
import type { PartProps } from '../ProcedureEditor';
import { procedureTexts } from '../texts';

const texts = procedureTexts.channel;

/** Cách thức thực hiện: where one may submit, with its own time limit and fee. */
export function ChannelsPart({ definition, readOnly, change }: PartProps) {
  return (
    <OrderedList
      one={texts.one}
      items={definition.channels}
      keyOf={({ id }) => id}
      empty={texts.empty}
      readOnly={readOnly}
      make={() => ({ id: newId('ch'), kind: 'online' as const })}
      onChange={(channels) => change({ channels })}
    >
      {(channel, set) => (
        <div className="mc-stack">
          <div className="de-grid-3">
            <ChoiceBox
              label={texts.kind}
              value={channel.kind}
              words={texts.kinds}
              readOnly={readOnly}
              onChange={(kind) => set({ ...channel, kind })}
            />
            <DurationBox
              label={texts.timeLimit}
              value={channel.timeLimit}
              readOnly={readOnly}
              onChange={(timeLimit) => set({ ...channel, timeLimit })}
            />
            <CountBox
              label={texts.fee}
              hint={texts.feeHint}
              value={channel.fee}
              readOnly={readOnly}
              onChange={(fee) => set({ ...channel, fee })}
            />
          </div>
          <Box
            label={texts.note}
            value={channel.note}
            readOnly={readOnly}
            onChange={(note) => set({ ...channel, note })}
          />
        </div>
      )}
    </OrderedList>
  );
}
