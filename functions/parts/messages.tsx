// A conversation, oldest first: days, what each side said, notes only the team reads, and what happened in
// between. ticket-live.ts adds messages of the same markup at the end of the list.
import { Icon, type IconName } from './icon.tsx';

interface Said {
  kind: 'message';
  id?: string | undefined;
  /** On whose side it stands: the other's, the reader's, or the team's own note. */
  side: 'theirs' | 'ours' | 'inner';
  /** "Buyer, 09:12": a name and a time element. */
  by: unknown;
  body: string;
  /** Pictures and translations, in the bubble. */
  more?: unknown;
  /** Below the bubble: what was taken out of it. */
  below?: { icon: IconName; text: string } | null | undefined;
}

/** A day, or something that happened. */
interface Between {
  kind: 'day' | 'event';
  text: unknown;
}

export type TalkEntry = Said | Between;

export const Messages = ({ entries, label }: { entries: readonly TalkEntry[]; label: string }) => (
  <ol class="messages" aria-live="polite" aria-label={label}>
    {entries.map((entry) =>
      entry.kind === 'message' ? <Message {...entry} /> : <li class="between">{entry.text}</li>,
    )}
  </ol>
);

const Message = ({ id, side, by, body, more, below }: Said) => (
  <li id={id} class={`message ${side}`}>
    <p class="by">
      {side === 'inner' && <Icon name="lock" />}
      {by}
    </p>
    <div class="bubble">
      {body !== '' && <p class="wording">{body}</p>}
      {more}
    </div>
    {below && (
      <p class="by taken">
        <Icon name={below.icon} />
        {below.text}
      </p>
    )}
  </li>
);
