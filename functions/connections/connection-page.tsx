// One connection: its state, the key first, then the webhook, what arrived last, and its end.
import { findCarrier } from '../carriers/index.ts';
import type { Lang } from '../contract/lang.ts';
import { gapOf, words } from '../contract/words.ts';
import { formatTime } from '../lib/time.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Confirm } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
import { Guide, type Page, sendTo, type View } from './forms.tsx';
import { HookCard } from './hook-card.tsx';
import { KeyCard } from './key-card.tsx';
import { asksWithoutKey, credentialFields, guideOf, hasPing } from './kinds.ts';
import { lastHeardText } from './list-page.tsx';
import { KeptMessages, LastMessages } from './messages.tsx';
import { State } from './state.tsx';
import { explainFault, explainNotice, isGood, readingText } from './words.ts';

export function renderConnection(page: Page, lang: Lang, now: number): string {
  const view = { page, lang, now, t: words(lang) };
  const { t } = view;
  const { one, notice, isOwner } = page;
  const hasKey = credentialFields(one.carrier).length > 0;
  return (
    <div class="connections">
      <div class="title">
        <LinkButton
          look="quiet"
          icon="chevron-left"
          name={t('desk.nav.connections')}
          href={`/${lang}/desk/connections`}
        />
        <h1>{findCarrier(one.carrier)?.name[lang] ?? one.carrier}</h1>
        <State state={one.state} t={t} />
        {isOwner && (hasPing(one.carrier) || one.hasCredentials) && (
          <form class="far" method="post" action={sendTo(view, 'test')}>
            <Button look="second" icon="refresh-cw">
              {t('connection.test')}
            </Button>
          </form>
        )}
      </div>
      <p class="soft">{lastHeardText(one, lang, now, t)}</p>
      {notice && (
        <Notice
          tone={isGood(notice) ? 'done' : 'soon'}
          icon={isGood(notice) ? 'circle-check' : 'triangle-alert'}
          isNews
        >
          {explainNotice(notice, one.carrier, lang)}
        </Notice>
      )}
      {!isOwner && <Notice icon="lock">{t('connection.readonly')}</Notice>}
      <Trouble view={view} />
      <Reading view={view} />
      {hasKey && <KeyCard view={view} step={1} />}
      {asksWithoutKey(one.carrier) && <Keyless view={view} />}
      {!asksWithoutKey(one.carrier) && <HookCard view={view} step={hasKey ? 2 : 1} />}
      <KeptMessages view={view} />
      <LastMessages view={view} />
      {isOwner && <Revoke view={view} />}
    </div>
  ).toString();
}

/** What is broken, since when and why, with the way to mend it. */
function Trouble({ view }: { view: View }) {
  const { t, lang, now } = view;
  const { one, isOwner } = view.page;
  if (one.state === 'silent') {
    return (
      <Notice tone="soon" icon="clock-alert">
        {t('connection.silent.what')}
      </Notice>
    );
  }
  const why = one.failure && explainFault(one.failure, one.carrier, t);
  if (!why && !one.failingSince) return null;
  const since = one.failingSince && formatTime(lang, Date.parse(one.failingSince), now);
  const mend = isOwner && credentialFields(one.carrier).length > 0 && (
    <LinkButton look="second" isSmall href="#key">
      {t('connection.repair')}
    </LinkButton>
  );
  return (
    <Notice tone={one.state === 'failing' ? 'late' : 'soon'} icon="circle-alert" end={mend}>
      {since && t('connection.failing.since', { date: since })}
      {since && gapOf(lang)}
      {why}
    </Notice>
  );
}

function Reading({ view }: { view: View }) {
  const { lang, now } = view;
  const { reading } = view.page.one;
  if (!reading) return null;
  return (
    <section class="card stack">
      <p role="status">{readingText(reading, lang, now)}</p>
      <div class="moving" />
    </section>
  );
}

/** There is nothing to set up, and the page says so. */
function Keyless({ view }: { view: View }) {
  return (
    <section class="card stack">
      <h2>{view.t('connection.keyless')}</h2>
      <Guide view={view} steps={guideOf(view.page.one.carrier).keySteps} />
    </section>
  );
}

function Revoke({ view }: { view: View }) {
  const { t, lang } = view;
  const { one } = view.page;
  const name = findCarrier(one.carrier)?.name[lang] ?? one.carrier;
  return (
    <Confirm text={t('connection.revoke')} question={t('connection.revoke.question', { name })}>
      <p class="soft">{t('connection.revoke.sure')}</p>
      <form method="post" action={sendTo(view, 'revoke')}>
        <Button look="danger">{t('connection.revoke.yes')}</Button>
      </form>
    </Confirm>
  );
}
