// Forgetting one parcel: a page that says what goes and what stays, and one button.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { keptDaysOf } from '../accounts/kept-days.ts';
import { type Words, words } from '../contract/words.ts';
import { explain } from '../lib/explain.ts';
import { ProblemError } from '../lib/problem.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { type Doomed, findDoomed, forgetParcel } from './forget-parcel.ts';
import { type Belongings, countBelongings } from './forget-store.ts';

const PATH = '/parcels/:id{shp_[0-9A-Za-z]+}/forget';
const DONE = '/parcels/forgotten';

export const forgetRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('owner'), (c) => askPage(c, undefined))
  .post(PATH, requireRole('owner'), async (c) => {
    try {
      await forgetParcel(c.env, c.var.acting, idOf(c), Date.now());
    } catch (error) {
      const isGone = error instanceof ProblemError && error.slug === 'not-found';
      if (isGone || !(error instanceof ProblemError)) throw error;
      return askPage(c, explain(error, words(langOf(c))));
    }
    return c.redirect(`/${langOf(c)}/desk${DONE}`, 303);
  })
  .get(DONE, requireRole('owner'), (c) => {
    const t = words(langOf(c));
    const title = t('parcel.forget.done');
    const result = (
      <section class="card stack confirm-all">
        <h1>{title}</h1>
        <p class="soft">{t('parcel.forget.done.photos')}</p>
        <p class="acts">
          <LinkButton href={`/${langOf(c)}/desk/parcels`}>{t('parcel.back')}</LinkButton>
        </p>
      </section>
    ).toString();
    return deskPage(c, 'parcels', { title, result });
  });

const idOf = (c: DeskContext): string => c.req.param('id') ?? '';

async function askPage(c: DeskContext, fault: string | undefined): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const { sellerId } = c.var.acting;
  const doomed = await findDoomed(c.var.db, sellerId, idOf(c));
  const counts = await countBelongings(c.var.db, doomed.ids, doomed.tickets);
  const { messages } = await keptDaysOf(c.env, sellerId);
  const title = t('parcel.forget.title', { number: doomed.number });
  const path = `/${lang}/desk/parcels/${doomed.id}`;
  const result = (
    <section class="card stack confirm-all">
      <h1>{title}</h1>
      {fault && (
        <Notice tone="late" icon="circle-alert" isNews>
          {fault}
        </Notice>
      )}
      <p>{t('parcel.forget.goes')}</p>
      <What doomed={doomed} counts={counts} t={t} />
      <p>{t('parcel.forget.public')}</p>
      <p>{t('parcel.forget.later')}</p>
      <p class="soft">
        {t('parcel.forget.kept', {
          span: messages === null ? t('retention.endless') : t('span.days', { count: messages }),
        })}
      </p>
      <Notice tone="late" icon="triangle-alert">
        {t('leaving.final')}
      </Notice>
      <form class="acts" method="post" action={`${path}/forget`}>
        <Button look="danger">{t('parcel.forget.sure')}</Button>
        <LinkButton href={path} look="quiet">
          {t('parcels.all.cancel')}
        </LinkButton>
      </form>
    </section>
  ).toString();
  return deskPage(c, 'parcels', { title, result, status: fault ? 409 : 200 });
}

function What({ doomed, counts, t }: { doomed: Doomed; counts: Belongings; t: Words }) {
  const of = (count: number) => ({ count });
  return (
    <ul class="lines dense">
      <li>{t('parcel.forget.parcel')}</li>
      {doomed.tickets.length > 0 && (
        <li>{t('parcel.forget.tickets', of(doomed.tickets.length))}</li>
      )}
      {counts.photos > 0 && <li>{t('parcel.forget.photos', of(counts.photos))}</li>}
      {counts.followers > 0 && <li>{t('parcel.forget.followers', of(counts.followers))}</li>}
    </ul>
  );
}
