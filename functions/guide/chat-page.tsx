// Texts for Ozon chat, and a check of one's own words.
import { ASKERS, type Asker, CHAT_CHARS_MAX, ISSUES, type Issue } from '../contract/guide.ts';
import { LANG_TAG, LANGS, type Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';
import { Select, TextArea } from '../lib/fields.tsx';
import { formatDate } from '../lib/time.ts';
import { viewPolicy } from '../policies/view.ts';
import { checkChat } from '../situation/chat-safety.ts';
import { CHAT_TEXTS, type ChatText } from '../situation/chat-texts.ts';
import { ChatFindings } from '../tickets/chat-findings.tsx';

export interface ChatQuery {
  role: Asker;
  issue: Issue;
}

/** `typed`: what is to be checked; null: nothing was sent. */
export function renderChat(
  { role, issue }: ChatQuery,
  typed: string | null,
  lang: Lang,
  now: number,
): { title: string; result: string } {
  const t = words(lang);
  const texts = CHAT_TEXTS.filter((text) => text.by === role && text.issue === issue);
  const result = (
    <>
      <h1 class="date">{t('safe.title')}</h1>
      <p>{t('safe.lead')}</p>
      <Checked typed={typed} lang={lang} now={now} t={t} />
      <form class="card fields" method="get" action={`/${lang}/chat`}>
        <Select
          name="role"
          label={t('guide.form.role')}
          value={role}
          required
          options={ASKERS.map((one) => [one, t(`guide.role.${one}`)])}
        />
        <Select
          name="issue"
          label={t('guide.form.issue')}
          value={issue}
          required
          options={ISSUES.map((one) => [one, t(`guide.issue.${one}`)])}
        />
        <button type="submit">{t('safe.show')}</button>
      </form>
      <Texts texts={texts} t={t} />
    </>
  );
  return { title: t('safe.title'), result: result.toString() };
}

function Checked(props: { typed: string | null; lang: Lang; now: number; t: Words }) {
  const { typed, lang, now, t } = props;
  const findings = typed === null ? [] : checkChat(typed);
  const rule = viewPolicy('chat-rules', lang);
  return (
    <form class="card fields" method="post" action={`/${lang}/chat`}>
      <TextArea
        name="text"
        label={t('safe.check')}
        value={typed ?? ''}
        rows={4}
        maxlength={CHAT_CHARS_MAX}
        required
      />
      <button type="submit">{t('safe.check.do')}</button>
      {typed !== null && (
        <div role="status">
          <p class={findings.length > 0 ? 'stale' : ''}>
            {findings.length > 0 ? t('safe.found', { count: findings.length }) : t('safe.ok')}
          </p>
          <ChatFindings findings={findings} t={t} />
        </div>
      )}
      <p class="fine">
        {t('safe.rule')}
        {t('list.colon')}
        {rule.text}{' '}
        <a href={rule.source} rel="noreferrer">
          {t('guide.source', {
            source: new URL(rule.source).host,
            date: formatDate(lang, Date.parse(rule.checkedOn), now),
          })}
        </a>
      </p>
    </form>
  );
}

/** They stand in the texts as they are named here. */
const SLOTS = Object.fromEntries(
  ['number', 'track', 'carrier', 'status', 'date'].map((name) => [name, `{${name}}`]),
);

export function Texts({ texts, t }: { texts: readonly ChatText[]; t: Words }) {
  return (
    <>
      <p>{t('safe.truth', SLOTS)}</p>
      {texts.map(({ to, text }) => (
        <section class="parcel">
          <h2>{t('safe.to', { whom: t(`guide.whom.${to}`) })}</h2>
          {LANGS.map((code) => (
            <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
              <p class="quote" lang={LANG_TAG[code]}>
                {text[code]}
              </p>
            </copy-text>
          ))}
        </section>
      ))}
    </>
  );
}
