// Where the script puts the button for web push, if this browser has it.

/** Of the parcel's own link, or of a number that nobody knows yet; `key` null: this installation cannot push. */
export interface Push {
  page: string;
  key: string | null;
}

export interface PushWords {
  on: string;
  off: string;
  done: string;
  failed: string;
}

export const PushButton = ({ push, words }: { push?: Push; words: PushWords }) =>
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
