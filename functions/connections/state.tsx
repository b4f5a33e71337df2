// The state of a connection as a mark.
import type { ConnectionState } from '../contract/connection.ts';
import type { Words } from '../contract/words.ts';
import { Chip } from '../parts/chip.tsx';
import type { IconName } from '../parts/icon.tsx';
import type { Tone } from '../parts/tone.ts';

export const State = ({ state, t }: { state: ConnectionState; t: Words }) => (
  <Chip tone={LOOK[state].tone} icon={LOOK[state].icon}>
    {t(`connection.state.${state}`)}
  </Chip>
);

const LOOK: Record<ConnectionState, { tone: Tone | null; icon: IconName }> = {
  waiting: { tone: null, icon: 'hourglass' },
  listening: { tone: 'done', icon: 'circle-check' },
  reading: { tone: null, icon: 'refresh-cw' },
  polling: { tone: 'done', icon: 'circle-check' },
  silent: { tone: 'soon', icon: 'clock-alert' },
  failing: { tone: 'late', icon: 'circle-alert' },
};
