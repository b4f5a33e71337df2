// The shops a person works for: choosing the one on the desk, and opening one more.

import { Hono, type MiddlewareHandler } from 'hono';
import * as v from 'valibot';
import { Name, zoneOf } from '../contract/account.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { directoryOf, newShopPrefix } from '../lib/databases.ts';
import { textIn } from '../lib/form.ts';
import { newId } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import { spend } from '../lib/quota.ts';
import { Button, buttonClass, LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { TextField } from '../parts/fields.tsx';
import { Icon } from '../parts/icon.tsx';
import { type AccountContext, findVisitor, noStore, type Visitor } from './access.ts';
import { accountPage, faultsIn, isTooFast, readOwnForm, refusalIn } from './account-page.tsx';
import { insertMember, insertSeller } from './account-store.ts';
import { recordAudit } from './audit-store.ts';
import { copyShop } from './copy-shops.ts';
import { askToSignIn, langOf } from './desk.tsx';
import { isListPlace } from './places.ts';
import { waitingIn } from './reach.ts';
import { ALL_SHOPS, setActiveShop, setAllShops } from './sessions-store.ts';
import { waitingWords } from './shop-switcher.tsx';

export interface VisitorEnv {
  Bindings: Env;
  Variables: { visitor: Visitor };
}

/** Signed in, with or without a seller. */
export const asVisitor: MiddlewareHandler<VisitorEnv> = async (c, next) => {
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
  const lang = langOf(c);
  const sellerId = newId(newShopPrefix(c.env), now);
  const member = { id: newId('mem', now), sellerId, userId: user.id, role: 'owner' as const };
  await db.batch([
    insertSeller(db, { id: sellerId, name, lang, timeZone: zoneOf(lang) }, now),
    insertMember(db, member, now),
    recordAudit(db, { sellerId, actor: user.id, action: 'shop_opened', subject: null }, now),
    setActiveShop(db, sessionId, user.id, sellerId),
  ]);
  await copyShop(c.env, sellerId);
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
  const waiting = sellers.length > 1 ? await waitingIn(c.env, sellers, Date.now()) : new Map();
  const result = (
    <>
      {sellers.length > 0 && (
        <ul class="shop-list">
          {sellers.length > 1 && (
            <Shop c={c} id={ALL_SHOPS} name={t('shops.all')} isHere={isAll}>
              {t('shops.all.lead')}
            </Shop>
          )}
          {sellers.map(({ sellerId, sellerName, role }) => (
            <Shop
              c={c}
              id={sellerId}
              name={sellerName}
              isHere={sellerId === acting?.sellerId && !isAll}
            >
              {t(`role.${role}`)}
              {waiting.has(sellerId) && ` · ${waitingWords(waiting.get(sellerId), t)}`}
            </Shop>
          ))}
        </ul>
      )}
      <OpenShop c={c} shop={shop} fault={fault} isFirst={sellers.length === 0} />
    </>
  );
  const below = (
    <>
      <form method="post" action={`/${lang}/sign-out`}>
        <Button look="quiet" icon="log-out">
          {t('ticket.desk.signout')}
        </Button>
      </form>
      {sellers.length === 0 && <a href={`/${lang}/shops/delete-account`}>{t('leaving.account')}</a>}
    </>
  );
  const lead = sellers.length === 0 ? { lead: t('shops.none') } : {};
  return accountPage(c, {
    title: t('shops.title'),
    ...lead,
    result,
    below,
    isRoomy: true,
    status,
  });
}

/** One shop to go to; the one that is open leads back to the desk. */
function Shop(props: {
  c: AccountContext;
  id: string;
  name: string;
  isHere: boolean;
  children?: unknown;
}) {
  const { c, id, name, isHere, children } = props;
  const lang = langOf(c);
  const t = words(lang);
  return (
    <li>
      <span>
        <b>{name}</b>
        <small>{children}</small>
      </span>
      {isHere ? (
        <span class="acts">
          <Chip>{t('shops.current')}</Chip>
          <LinkButton
            look="second"
            isSmall
            href={`/${lang}/desk`}
            name={`${t('shops.switch')}: ${name}`}
          >
            {t('shops.switch')}
          </LinkButton>
        </span>
      ) : (
        <form method="post" action={`/${lang}/shops/switch`}>
          <input type="hidden" name="seller" value={id} />
          <Button look="second" isSmall name={`${t('shops.switch')}: ${name}`}>
            {t('shops.switch')}
          </Button>
        </form>
      )}
    </li>
  );
}

/** Folded away for who has a shop already. */
function OpenShop(props: {
  c: AccountContext;
  shop: string;
  fault: string | undefined;
  isFirst: boolean;
}) {
  const { c, shop, fault, isFirst } = props;
  const t = words(langOf(c));
  const form = (
    <form class="fields" method="post" action={`/${langOf(c)}/shops`}>
      <TextField name="shop" label={t('signup.shop')} value={shop} error={fault} required />
      <Button>{t('shops.open.submit')}</Button>
    </form>
  );
  if (isFirst) return form;
  return (
    <details class="confirm" open={fault !== undefined}>
      <summary class={buttonClass({ look: 'second', children: true })}>
        <Icon name="plus" />
        {t('shops.open.title')}
      </summary>
      <div>{form}</div>
    </details>
  );
}
