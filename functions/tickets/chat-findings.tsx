// What Ozon's chats forbid in a text, shown before the text is sent or kept. It is a warning: the author decides.
import type { ChatFinding } from '../contract/guide.ts';
import type { Words } from '../contract/words.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { piecesOf } from '../situation/chat-clean.ts';
import { ANYWAY, DROP } from './page-view.ts';

/** One line each: what it is, why not, and the button that takes its sentence out. */
export const ChatFindings = (props: {
  findings: readonly ChatFinding[];
  /** The form can take sentences out. */
  canDrop?: boolean;
  t: Words;
}) => (
  <ul class="finds" aria-label={props.t('safe.finds')}>
    {props.findings.map(({ kind, text }, i) => (
      <li>
        <Icon name="circle-alert" />
        <span>
          <b>{props.t(`safe.finding.${kind}`)}</b>
          {props.t('list.colon')}
          <q>{text}</q>
        </span>
        {props.canDrop && (
          <Button look="quiet" isSmall field={DROP} value={String(i)}>
            {props.t('safe.drop')}
          </Button>
        )}
      </li>
    ))}
  </ul>
);

/** The text with its marks, where no script marks it while it is typed. */
export const MarkedText = ({
  text,
  findings,
}: {
  text: string;
  findings: readonly ChatFinding[];
}) => (
  <p class="marked-text">
    {piecesOf(text, findings).map((piece) =>
      piece.isMarked ? <mark>{piece.text}</mark> : piece.text,
    )}
  </p>
);

/** With the button that goes on all the same, in the form the text stands in. */
export function ChatWarning(props: {
  /** Shown with its marks. */
  text?: string;
  findings: readonly ChatFinding[];
  /** What the button says. */
  label: string;
  t: Words;
}) {
  const { text, findings, label, t } = props;
  return (
    <div class="stack" role="alert">
      <p>{t('safe.warning')}</p>
      {text && <MarkedText text={text} findings={findings} />}
      <ChatFindings findings={findings} t={t} />
      <p>
        <Button look="second" field={ANYWAY} value="1">
          {label}
        </Button>
      </p>
    </div>
  );
}
