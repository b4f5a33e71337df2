// The operator's page: what to look at, figures, what failed. And the form in front of it.
import { accountPage, Fault } from '../accounts/account-page.tsx';
import { langOf } from '../accounts/desk-context.ts';
import { words } from '../contract/words.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage } from '../lib/page.ts';
import { formatTime } from '../lib/time.ts';
import { Button } from '../parts/button.tsx';
import { PasswordField } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { readFailures } from './failures.ts';
import { failureListings } from './failures-view.tsx';
import { readFigures } from './figures.ts';
import { Concerns, deadListing, MainFigures, runsListing } from './figures-view.tsx';
import { ListingCard } from './listing.tsx';
import type { OperatorContext } from './session.ts';

/** `replayed`: how many messages the form before took up; null: there was none. */
export async function operatorPage(
  c: OperatorContext,
  now: number,
  replayed: number | null,
): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const [figures, failures] = await Promise.all([readFigures(c.env, now), readFailures(c.env)]);
  const all = [...failureListings(failures, lang, now), deadListing(figures, lang)];
  const lists = all.filter(({ rows }) => rows.length > 0);
  const result = (
    <>
      <div class="operator-head">
        <div>
          <h1>{t('operator.title')}</h1>
          <p class="soft">{t('operator.lead', { time: formatTime(lang, now, now) })}</p>
        </div>
        <form method="post" action={`/${lang}/operator/sign-out`}>
          <Button look="second" icon="log-out">
            {t('ticket.desk.signout')}
          </Button>
        </form>
      </div>
      {replayed !== null && (
        <Notice tone={replayed > 0 ? 'done' : null} isNews>
          {replayed > 0 ? t('operator.replayed', { count: replayed }) : t('operator.replayed.none')}
        </Notice>
      )}
      <Concerns figures={figures} t={t} />
      <MainFigures figures={figures} t={t} />
      <ListingCard list={runsListing(figures, lang)} />
      {lists.length === 0 && <p class="soft">{t('operator.none')}</p>}
      {lists.map((list) => (
        <ListingCard list={list} />
      ))}
    </>
  );
  const slots = {
    title: escapeText(t('operator.title')),
    here: 'operator',
    result: result.toString(),
  };
  const headers = { 'cache-control': 'no-store' };
  return fillPage(c.env, `/${lang}/frame/operator/`, slots, { headers });
}

export function operatorSignInPage(
  c: OperatorContext,
  fault: string | undefined,
  status: number,
): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const result = (
    <form class="fields" method="post" action={`/${lang}/operator/sign-in`}>
      <Fault text={fault} />
      <PasswordField
        name="key"
        label={t('operator.key')}
        autocomplete="off"
        words={{ show: t('account.password.show'), hide: t('account.password.hide') }}
        required
      />
      <Button>{t('signin.submit')}</Button>
    </form>
  );
  const lead = t('operator.signin.lead');
  return accountPage(c, {
    icon: 'key-round',
    title: t('operator.signin.title'),
    lead,
    result,
    status,
  });
}
