// Texts for Ozon chat by situation, filled in for a parcel; and a check of one's own words.
import { ASKERS, ISSUES } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import type { Shipment } from '../contract/shipment.ts';
import { gapOf, words } from '../contract/words.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { ISSUE_ICONS } from '../parts/issue-icons.ts';
import { Notice } from '../parts/notice.tsx';
import { Segment } from '../parts/tabs.tsx';
import type { View } from '../shipments/view.ts';
import { CHAT_TEXTS } from '../situation/chat-texts.ts';
import { ChatCheckForm } from './chat-check.tsx';
import { type ChatQuery, chatQuery } from './chat-query.ts';
import { ChatTextCard } from './chat-text-card.tsx';

/** `typed`: what is to be checked; null: nothing was sent. */
export function renderChat(
  asked: ChatQuery,
  shipment: Shipment | null,
  typed: string | null,
  lang: Lang,
  now: number,
): { title: string; result: string } {
  const t = words(lang);
  const view = { t, lang, now };
  const { role, issue, number } = asked;
  const texts = CHAT_TEXTS.filter((text) => text.by === role && text.issue === issue);
  const result = (
    <div class="chat-texts">
      <h1>{t('safe.title')}</h1>
      <p class="lead">{t('safe.lead')}</p>
      <Segment
        label={t('guide.form.role')}
        tabs={ASKERS.map((one) => ({
          href: chatHref({ ...asked, role: one }, lang),
          text: t(`guide.role.${one}`),
          isHere: one === role,
        }))}
      />
      <Situations asked={asked} view={view} />
      <div class="two">
        <div>
          {number !== '' && <Filled shipment={shipment} number={number} view={view} />}
          {texts.map((text) => (
            <ChatTextCard text={text} asked={asked} shipment={shipment} view={view} />
          ))}
          <p class="fine">{t('safe.truth')}</p>
        </div>
        <div>
          <ChatCheckForm action={`${chatHref(asked, lang)}#check`} typed={typed} view={view} />
          <NumberForm asked={asked} view={view} />
        </div>
      </div>
    </div>
  );
  return { title: t('safe.title'), result: result.toString() };
}

const chatHref = (asked: ChatQuery, lang: Lang): string => `/${lang}/chat?${chatQuery(asked)}`;

function Situations({ asked, view: { t, lang } }: { asked: ChatQuery; view: View }) {
  const written = new Set(CHAT_TEXTS.filter(({ by }) => by === asked.role).map((one) => one.issue));
  return (
    <nav class="situations" aria-label={t('safe.situations')}>
      {ISSUES.filter((issue) => written.has(issue)).map((issue) => (
        <a
          href={chatHref({ ...asked, issue }, lang)}
          aria-current={issue === asked.issue ? 'true' : undefined}
        >
          <Icon name={ISSUE_ICONS[issue]} />
          {t(`guide.issue.${issue}`)}
        </a>
      ))}
    </nav>
  );
}

function Filled(props: { shipment: Shipment | null; number: string; view: View }) {
  const { shipment, number, view } = props;
  const { t, lang } = view;
  const shown = number.slice(0, 40);
  return (
    <Notice icon={shipment ? 'check' : 'info'}>
      {t(shipment ? 'safe.filled' : 'safe.filled.none', { number: shown })}
      {gapOf(lang)}
      {shipment && (
        <a href={`/${lang}/track?n=${encodeURIComponent(number)}`}>
          {t('guide.back', { number: shown })}
        </a>
      )}
    </Notice>
  );
}

function NumberForm({ asked, view: { t, lang } }: { asked: ChatQuery; view: View }) {
  return (
    <form class="card fields" method="get" action={`/${lang}/chat`}>
      <input type="hidden" name="role" value={asked.role} />
      <input type="hidden" name="issue" value={asked.issue} />
      <p>
        <label for="chat-n">{t('safe.fill')}</label>
        <input id="chat-n" name="n" value={asked.number} autocomplete="off" required />
      </p>
      <Button look="second">{t('safe.fill.do')}</Button>
    </form>
  );
}
