// Where the script puts the button for web push, if this browser has it.
import type { Following } from './follow-parcel.tsx';

export interface PushWords {
  on: string;
  off: string;
  done: string;
  failed: string;
}

/** Nothing where this installation cannot push. */
export const PushButton = ({ push, words }: Pick<Following, 'push'> & { words: PushWords }) =>
  push?.key ? (
    <follow-parcel
      data-key={push.key}
      data-page={new URL(push.page).pathname}
      data-on={words.on}
      data-off={words.off}
      data-done={words.done}
      data-failed={words.failed}
    />
  ) : null;
