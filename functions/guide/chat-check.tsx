// The check of one's own words: the text comes back with marks on what Ozon's chats forbid.

import { CHAT_CHARS_MAX } from '../contract/guide.ts';
import { gapOf } from '../contract/words.ts';
import { Button } from '../parts/button.tsx';
import { TextArea } from '../parts/fields.tsx';
import { Icon } from '../parts/icon.tsx';
import { viewPolicy } from '../policies/view.ts';
import { SourceLink } from '../shipments/source-link.tsx';
import type { View } from '../shipments/view.ts';
import { checkChat } from '../situation/chat-safety.ts';
import { ChatFindings, MarkedText } from '../tickets/chat-findings.tsx';

interface CheckProps {
  action: string;
  typed: string | null;
  view: View;
}

export function ChatCheckForm({ action, typed, view }: CheckProps) {
  const { t, lang } = view;
  const rule = viewPolicy('chat-rules', lang);
  return (
    <form class="card fields chat-check" id="check" method="post" action={action}>
      <h2>{t('safe.check')}</h2>
      {typed !== null && <Checked typed={typed} t={t} />}
      <TextArea
        name="text"
        label={t('ticket.message')}
        value={typed ?? ''}
        hint={t('safe.check.lead')}
        rows={5}
        maxlength={CHAT_CHARS_MAX}
        required
      />
      <Button>{t('safe.check.do')}</Button>
      <p class="fine">
        <span>
          {t('safe.rule')}
          {t('list.colon')}
          {rule.text}
          {gapOf(lang)}
          <SourceLink of={rule} view={view} />
        </span>
      </p>
    </form>
  );
}

function Checked({ typed, t }: { typed: string; t: View['t'] }) {
  const findings = checkChat(typed);
  const isClean = findings.length === 0;
  return (
    <div class="stack" role="status">
      <p class={isClean ? 'marked toned is-done' : 'marked toned is-late'}>
        <Icon name={isClean ? 'circle-check' : 'circle-alert'} />
        {isClean ? t('safe.ok') : t('safe.found', { count: findings.length })}
      </p>
      {!isClean && (
        <>
          <MarkedText text={typed} findings={findings} />
          <ChatFindings findings={findings} t={t} />
        </>
      )}
    </div>
  );
}
