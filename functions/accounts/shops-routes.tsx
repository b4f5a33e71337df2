// The shops a person works for: choosing the one on the desk, and opening one more.

import { Hono, type MiddlewareHandler } from 'hono';
import * as v from 'valibot';
import { Name } from '../contract/account.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { TextField } from '../lib/fields.tsx';
import { textIn } from '../lib/form.ts';
import { newId } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import { spend } from '../lib/quota.ts';
import { type AccountContext, findVisitor, noStore, type Visitor } from './access.ts';
import { accountPage, faultsIn, isTooFast, readOwnForm, refusalIn } from './account-page.tsx';
import { insertMember, insertSeller } from './account-store.ts';
import { recordAudit } from './audit-store.ts';
import { askToSignIn, langOf } from './desk.tsx';
import { isListPlace } from './places.ts';
import { waitingIn } from './reach.ts';
import { ALL_SHOPS, setActiveShop, setAllShops } from './sessions-store.ts';
import { waitingWords } from './shop-switcher.tsx';

interface VisitorEnv {
  Bindings: Env;
  Variables: { visitor: Visitor };
}

/** Signed in, with or without a seller. */
const asVisitor: MiddlewareHandler<VisitorEnv> = async (c, next) => {
  const visitor = await findVisitor(c.env, c.req.raw);
  if (visitor === null) return askToSignIn(c);
  c.set('visitor', visitor);
  await next();
  noStore(c);
};

const PATH = '/shops';

export const shopsRoutes = new Hono<VisitorEnv>()
  .get(PATH, asVisitor, (c) => shopsPage(c, c.var.visitor, '', undefined, 200))
  .post(`${PATH}/switch`, asVisitor, async (c) => {
    const fields = await readOwnForm(c);
    const sellerId = textIn(fields, 'seller');
    const { user, sessionId } = c.var.visitor;
    const isAll = sellerId === ALL_SHOPS;
    const db = directoryOf(c.env);
    const { meta } = await (isAll
      ? setAllShops(db, sessionId, user.id)
      : setActiveShop(db, sessionId, user.id, sellerId)
    ).run();
    if (meta.changes === 0) throw httpProblem('not-found');
    // From a list to the same list.
    const place = textIn(fields, 'to');
    return c.redirect(`/${langOf(c)}/desk${isListPlace(place) ? `/${place}` : ''}`, 303);
  })
  .post(PATH, asVisitor, async (c) => {
    const t = words(langOf(c));
    const shop = textIn(await readOwnForm(c), 'shop').trim();
    const { shop: fault } = faultsIn({ shop }, t);
    if (fault) return shopsPage(c, c.var.visitor, shop, fault, 422);
    if (isTooFast(c)) return shopsPage(c, c.var.visitor, shop, t('signin.slow'), 429);
    const { id } = c.var.visitor.user;
    const shops = { pool: 'shops:person', key: id, max: Number(c.env.SHOPS_PER_PERSON) };
    try {
      await spend(c.env, [shops], Date.now());
    } catch (error) {
      const refusal = refusalIn(error, t);
      return shopsPage(c, c.var.visitor, shop, refusal.fault, refusal.status);
    }
    await openShop(c, c.var.visitor, v.parse(Name, shop), Date.now());
    return c.redirect(`/${langOf(c)}/desk`, 303);
  });

async function openShop(c: AccountContext, visitor: Visitor, name: string, now: number) {
  const db = directoryOf(c.env);
  const { user, sessionId } = visitor;
  const sellerId = newId('sel', now);
  const member = { id: newId('mem', now), sellerId, userId: user.id, role: 'owner' as const };
  await db.batch([
    insertSeller(db, { id: sellerId, name, lang: langOf(c) }, now),
    insertMember(db, member, now),
    recordAudit(db, { sellerId, actor: user.id, action: 'shop_opened', subject: null }, now),
    setActiveShop(db, sessionId, user.id, sellerId),
  ]);
}

async function shopsPage(
  c: AccountContext,
  { sellers, acting, isAll }: Visitor,
  shop: string,
  fault: string | undefined,
  status: number,
): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const waiting = sellers.length > 1 ? await waitingIn(c.env, sellers) : new Map();
  const result = (
    <>
      {sellers.length === 0 ? (
        <p class="card">{t('shops.none')}</p>
      ) : (
        <ul class="list stack">
          {sellers.length > 1 && (
            <li class="bar-of-page">
              <span>
                <strong>{t('shops.all')}</strong> <span class="fine">{t('shops.all.lead')}</span>
              </span>
              {isAll ? (
                <a href={`/${lang}/desk`}>{t('shops.current')}</a>
              ) : (
                <form method="post" action={`/${lang}/shops/switch`}>
                  <input type="hidden" name="seller" value={ALL_SHOPS} />
                  <button
                    type="submit"
                    class="plain"
                    aria-label={`${t('shops.switch')}: ${t('shops.all')}`}
                  >
                    {t('shops.switch')}
                  </button>
                </form>
              )}
            </li>
          )}
          {sellers.map(({ sellerId, sellerName, role }) => (
            <li class="bar-of-page">
              <span>
                <strong>{sellerName}</strong>{' '}
                <span class="fine">
                  {t(`role.${role}`)}
                  {waiting.has(sellerId) && ` · ${waitingWords(waiting.get(sellerId), t)}`}
                </span>
              </span>
              {sellerId === acting?.sellerId && !isAll ? (
                <a href={`/${lang}/desk`}>{t('shops.current')}</a>
              ) : (
                <form method="post" action={`/${lang}/shops/switch`}>
                  <input type="hidden" name="seller" value={sellerId} />
                  <button
                    type="submit"
                    class="plain"
                    aria-label={`${t('shops.switch')}: ${sellerName}`}
                  >
                    {t('shops.switch')}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <form class="card fields" method="post" action={`/${lang}/shops`}>
        <h2>{t('shops.open.title')}</h2>
        <TextField name="shop" label={t('signup.shop')} value={shop} error={fault} required />
        <button type="submit">{t('shops.open.submit')}</button>
      </form>
      <form method="post" action={`/${lang}/sign-out`}>
        <button type="submit" class="plain">
          {t('ticket.desk.signout')}
        </button>
      </form>
    </>
  );
  return accountPage(c, { title: t('shops.title'), result, status });
}
