// How long the shop's data is kept. A shorter term says what it deletes, and asks once.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { readOwnForm } from '../accounts/account-page.tsx';
import { type DeskContext, langOf, requireRole } from '../accounts/desk.tsx';
import { changeKeptDays, keptDaysOf, mostDays } from '../accounts/kept-days.ts';
import { Saved, settingsPage } from '../accounts/settings-nav.tsx';
import { daysToChoose, KEPT, type Kept, type KeptDays } from '../contract/retention.ts';
import { type Words, words } from '../contract/words.ts';
import { textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { DAY_MS } from '../lib/time.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Facts } from '../parts/facts.tsx';
import { Select } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { COUNTED_MAX, countDue } from './due-store.ts';

const PATH = '/settings/shop/retention';
const ENDLESS = 'endless';

export const retentionRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('owner'), async (c) =>
    termsPage(c, await keptDaysOf(c.env, c.var.acting.sellerId)),
  )
  .post(PATH, requireRole('owner'), async (c) => {
    const fields = await readOwnForm(c);
    const now = Date.now();
    const before = await keptDaysOf(c.env, c.var.acting.sellerId);
    const days = readDays(fields, before, mostDays(c.env));
    const shortened = KEPT.filter((kept) => isShorter(days[kept], before[kept]));
    if (shortened.length > 0 && textIn(fields, 'sure') !== 'yes') {
      return askPage(c, before, days, shortened, now);
    }
    await changeKeptDays(c.env, c.var.acting, days, now);
    return c.redirect(`/${langOf(c)}/desk${PATH}?saved`, 303);
  });

/** Of the list only: a term of one day would be a slip that cannot be undone. */
function readDays(fields: FormData, before: KeptDays, most: KeptDays): KeptDays {
  const read = (kept: Kept): number | null => {
    const chosen = [...daysToChoose(kept, most[kept]), before[kept]].find(
      (days) => inForm(days) === textIn(fields, kept),
    );
    if (chosen === undefined) throw httpProblem('invalid-input');
    return chosen;
  };
  return Object.fromEntries(KEPT.map((kept) => [kept, read(kept)])) as KeptDays;
}

const isShorter = (days: number | null, before: number | null): boolean =>
  days !== null && (before === null || days < before);

const inForm = (days: number | null): string => (days === null ? ENDLESS : String(days));

const say = (days: number | null, t: Words): string =>
  days === null ? t('retention.endless') : t('span.days', { count: days });

function termsPage(c: DeskContext, days: KeptDays): Promise<Response> {
  const t = words(langOf(c));
  const most = mostDays(c.env);
  const optionsOf = (kept: Kept) =>
    [...new Set([...daysToChoose(kept, most[kept]), days[kept]])]
      .toSorted((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
      .map((one) => [inForm(one), say(one, t)] as const);
  const result = (
    <>
      {c.req.query('saved') !== undefined && <Saved>{t('settings.saved')}</Saved>}
      <form class="card fields" method="post">
        <h2>{t('retention.title')}</h2>
        <p class="soft">{t('retention.lead')}</p>
        {KEPT.map((kept) => (
          <Select
            name={kept}
            label={t(`retention.${kept}`)}
            hint={t(`retention.${kept}.hint`)}
            value={inForm(days[kept])}
            options={optionsOf(kept)}
            required
          />
        ))}
        <Button>{t('ticket.desk.canned.add')}</Button>
      </form>
    </>
  );
  return settingsPage(c, 'shop', { result });
}

async function askPage(
  c: DeskContext,
  before: KeptDays,
  days: KeptDays,
  shortened: readonly Kept[],
  now: number,
): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const { sellerId } = c.var.acting;
  const counts = await Promise.all(
    shortened.map((kept) => countDue(c.var.db, kept, sellerId, now - (days[kept] ?? 0) * DAY_MS)),
  );
  const result = (
    <form class="card stack" method="post" action={`/${lang}/desk${PATH}`}>
      <h2>{t('retention.ask')}</h2>
      <Facts
        facts={shortened.map((kept, i) => [
          t(`retention.${kept}`),
          <>
            {`${say(before[kept], t)} → ${say(days[kept], t)}`}
            <br />
            <span class="soft">{sayCount(counts[i] ?? null, t)}</span>
          </>,
        ])}
      />
      <Notice tone="late" icon="triangle-alert">
        {t('retention.ask.when')}
      </Notice>
      {KEPT.map((kept) => (
        <input type="hidden" name={kept} value={inForm(days[kept])} />
      ))}
      <div class="acts">
        <Button look="danger" field="sure" value="yes">
          {t('retention.ask.sure')}
        </Button>
        <LinkButton look="quiet" href={`/${lang}/desk${PATH}`}>
          {t('parcels.all.cancel')}
        </LinkButton>
      </div>
    </form>
  );
  return settingsPage(c, 'shop', { result });
}

function sayCount(count: number | null, t: Words): string {
  if (count === null) return t('retention.ask.uncounted');
  if (count === 0) return t('retention.ask.none');
  if (count > COUNTED_MAX) return t('retention.ask.many', { count: COUNTED_MAX });
  return t('retention.ask.count', { count });
}
