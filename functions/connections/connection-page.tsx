// One connection: its state, its setup, and its keys, which are never shown.
import { findCarrier } from '../carriers/index.ts';
import type { Lang } from '../contract/lang.ts';
import { gapOf, type WordKey, words } from '../contract/words.ts';
import { formatDate, formatTime } from '../lib/time.ts';
import { KeptMessages, Keys, type Page, Revoke, Signing, sendTo, type View } from './forms.tsx';
import {
  asksWithoutKey,
  credentialFields,
  guideOf,
  hasPing,
  isSigned,
  subscribesItself,
} from './kinds.ts';
import { lastHeardText } from './list-page.tsx';
import { explainFault, explainNotice, readingText, TONE } from './words.ts';

export function renderConnection(page: Page, lang: Lang, now: number): string {
  const view = { page, lang, now, t: words(lang) };
  const { t } = view;
  const { one, notice, isOwner } = page;
  const hasKeys = credentialFields(one.carrier).length > 0;
  // We made the subscription ourselves, and it has the address.
  const isOurs =
    (one.hasCredentials && subscribesItself(one.carrier)) || page.more?.isSubscribed === true;
  return (
    <>
      <p>
        <a href={`/${lang}/desk/connections`}>← {t('desk.nav.connections')}</a>
      </p>
      <h1 class="date">{findCarrier(one.carrier)?.name[lang] ?? one.carrier}</h1>
      {notice && (
        <p class="note" role="status">
          {explainNotice(notice, one.carrier, lang)}
        </p>
      )}
      <div class="two">
        <div>
          <State view={view} />
          {page.more?.card}
          {(page.hookUrl !== null || !isOurs) && !asksWithoutKey(one.carrier) && (
            <Address view={view} />
          )}
          {isOwner && <Guide view={view} />}
        </div>
        <div>
          {isOwner && hasKeys && <Keys view={view} />}
          {isOwner && isSigned(one.carrier) && <Signing view={view} />}
          <KeptMessages view={view} />
          {isOwner ? <Revoke view={view} /> : <p class="fine">{t('connection.readonly')}</p>}
        </div>
      </div>
    </>
  ).toString();
}

function State({ view }: { view: View }) {
  const { t, lang, now } = view;
  const { one, isOwner } = view.page;
  const since = one.failingSince && formatTime(lang, Date.parse(one.failingSince), now);
  return (
    <section class={`card stack ${TONE[one.state]}`}>
      <p>
        <span class="badge">{t(`connection.state.${one.state}`)}</span>
      </p>
      {since && (
        <p>
          {t('connection.failing.since', { date: since })}
          {gapOf(lang)}
          {one.failure && explainFault(one.failure, one.carrier, t)}
        </p>
      )}
      {!since && one.failure && <p>{explainFault(one.failure, one.carrier, t)}</p>}
      {one.state === 'silent' && <p>{t('connection.silent.what')}</p>}
      {one.reading && <p role="status">{readingText(one.reading, lang, now)}</p>}
      <p class="fine">{lastHeardText(one, lang, now, t)}</p>
      {isSigned(one.carrier) && <p class="fine">{t('connection.test.nothing_to_test')}</p>}
      {isOwner && (hasPing(one.carrier) || one.hasCredentials) && (
        <form method="post" action={sendTo(view, 'test')}>
          <button type="submit" class="plain">
            {t('connection.test')}
          </button>
        </form>
      )}
    </section>
  );
}

function Address({ view }: { view: View }) {
  const { t } = view;
  const { hookUrl, isOwner } = view.page;
  return (
    <section class="card stack">
      <h2>{t('connection.url')}</h2>
      {hookUrl === null ? (
        <p>{t('connection.url.hidden')}</p>
      ) : (
        <>
          <p class="note">{t('connection.url.once')}</p>
          <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
            <code>{hookUrl}</code>
          </copy-text>
        </>
      )}
      {isOwner && hookUrl === null && (
        <details>
          <summary>{t('connection.url.new')}</summary>
          <form class="stack" method="post" action={sendTo(view, 'address')}>
            <p>{t('connection.url.new.sure')}</p>
            <p>
              <button type="submit" class="small">
                {t('connection.url.new.yes')}
              </button>
            </p>
          </form>
        </details>
      )}
    </section>
  );
}

function Guide({ view }: { view: View }) {
  const { t, lang, now } = view;
  const { key, steps, source } = guideOf(view.page.one.carrier);
  const numbers = Array.from({ length: steps }, (_, i) => i + 1);
  return (
    <section class="card stack">
      <h2>{t('connection.how')}</h2>
      <ol class="steps">
        {numbers.map((step) => (
          <li>{t(`connection.how.${key}.${step}` as WordKey)}</li>
        ))}
      </ol>
      {source && (
        <p class="fine">
          <a href={source.url} rel="noreferrer">
            {t('connection.source', {
              source: new URL(source.url).host,
              date: dayOf(source.on, lang, now),
            })}
          </a>
        </p>
      )}
    </section>
  );
}

/** A month stays as written: its day is unknown. */
const dayOf = (on: string, lang: View['lang'], now: number): string =>
  on.length === 10 ? formatDate(lang, Date.parse(on), now) : on;
