// What Ozon's chats forbid in a text, shown before the text is sent or kept. It is a warning: the author decides.
import type { ChatFinding } from '../contract/guide.ts';
import type { Words } from '../contract/words.ts';
import { ANYWAY } from './page-view.ts';

export const ChatFindings = ({ findings, t }: { findings: readonly ChatFinding[]; t: Words }) => (
  <ul class="stack">
    {findings.map(({ kind, text }) => (
      <li>
        <strong>{t(`safe.finding.${kind}`)}</strong>
        {t('list.colon')}
        <mark>{text}</mark>
      </li>
    ))}
  </ul>
);

/** With the button that goes on all the same, in the form the text stands in. */
export function ChatWarning(props: {
  findings: readonly ChatFinding[];
  /** What the button says. */
  label: string;
  t: Words;
}) {
  const { findings, label, t } = props;
  return (
    <div class="stack" role="alert">
      <p class="note">{t('safe.warning')}</p>
      <ChatFindings findings={findings} t={t} />
      <button type="submit" name={ANYWAY} value="1" class="plain">
        {label}
      </button>
    </div>
  );
}
