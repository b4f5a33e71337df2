// For a person with several shops: the switcher in the head of the desk, and the shop of the page below it.
import type { Context } from 'hono';
import { type Words, words } from '../contract/words.ts';
import { Icon } from '../parts/icon.tsx';
import { Segment } from '../parts/tabs.tsx';
import type { SellerEnv } from './access.ts';
import { capped } from './badges.ts';
import { langOf } from './desk-context.ts';
import { initialOf } from './initial.ts';
import { type DeskPlace, isListPlace } from './places.ts';
import { SHOPS_AT_ONCE } from './reach.ts';
import type { Waiting } from './reach-store.ts';
import { ALL_SHOPS } from './sessions-store.ts';
import { ShopChip } from './shop-chip.tsx';

type Of = { c: Context<SellerEnv>; place: DeskPlace | null };
type Waits = { waiting: ReadonlyMap<string, Waiting> };

/** A menu without a script; each choice is a form, since it changes the session. One shop: its name. */
export function Switcher(props: Of & Waits) {
  const { acting, reach } = props.c.var;
  const t = words(langOf(props.c));
  if (reach.shops.length === 1) {
    return (
      <p class="shop-name">
        <Initial name={acting.sellerName} />
        <b>{acting.sellerName}</b>
      </p>
    );
  }
  const isAllHere = reach.shown.length > 1;
  const name = isAllHere ? t('shops.all') : acting.sellerName;
  const count = isAllHere ? reach.shops.length : reach.shops.length - 1;
  return (
    <pop-menu>
      <details class="menu shops">
        <summary>
          <span class="unseen">{t('shops.title')}: </span>
          <Initial name={name} isAll={isAllHere} />
          <span class="names">
            <b class="cut">{name}</b>
            <small>{t(isAllHere ? 'desk.shop.together' : 'desk.shop.others', { count })}</small>
          </span>
          <Icon name="chevrons-up-down" />
        </summary>
        <div>
          <Shops {...props} />
        </div>
      </details>
    </pop-menu>
  );
}

/** The shops to choose from, with what waits in each. */
export function Shops({ c, place, waiting }: Of & Waits) {
  const { acting, reach } = c.var;
  const lang = langOf(c);
  const t = words(lang);
  const isAllHere = reach.shown.length > 1;
  const choice = (seller: string, isHere: boolean, text: string, more: string) => (
    <li>
      <button type="submit" name="seller" value={seller} aria-current={isHere ? 'true' : undefined}>
        <Initial name={text} isAll={seller === ALL_SHOPS} />
        <span class="names">
          <b>{text}</b>
          <small>{more}</small>
        </span>
      </button>
    </li>
  );
  return (
    <>
      <form method="post" action={`/${lang}/shops/switch`}>
        <input type="hidden" name="to" value={place ?? ''} />
        <ul>
          {choice(ALL_SHOPS, isAllHere, t('shops.all'), t('shops.all.lead'))}
          {reach.shops
            .slice(0, SHOPS_AT_ONCE)
            .map(({ sellerId, sellerName }) =>
              choice(
                sellerId,
                !isAllHere && sellerId === acting.sellerId,
                sellerName,
                waitingWords(waiting.get(sellerId), t),
              ),
            )}
        </ul>
      </form>
      <a href={`/${lang}/shops`}>
        <Icon name="store" />
        {t('shops.manage')}
      </a>
    </>
  );
}

/** Always beside the name. */
export const Initial = ({ name, isAll }: { name: string; isAll?: boolean }) => (
  <span class="initial" aria-hidden="true">
    {isAll ? <Icon name="store" /> : initialOf(name)}
  </span>
);

/** "12 parcels · 3 tickets" */
export function waitingWords(waiting: Waiting | undefined, t: Words): string {
  const parts = (['parcels', 'tickets'] as const)
    .map((what) => ({ what, count: waiting?.[what] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => t(`shops.waiting.${what}`, { count, shown: capped(count) }));
  return parts.length === 0 ? t('shops.waiting.none') : parts.join(' · ');
}

/** On a parcel or ticket the shop it belongs to; elsewhere, while all shops are open, the shops to choose from. */
export function ShopOfPage({ c, place }: Of) {
  const { acting, reach } = c.var;
  if (reach.isRow) {
    return (
      <p>
        <ShopChip name={acting.sellerName} />
      </p>
    );
  }
  const isSearch = c.req.path.endsWith('/desk/search');
  if ((!reach.isAll && !reach.isElsewhere) || (place === null && !isSearch)) return null;
  const t = words(langOf(c));
  const isOne = reach.shown.length === 1;
  const all = { href: sectionFor(c, place, null), text: t('shops.all'), isHere: !isOne };
  const each = reach.shops.slice(0, SHOPS_AT_ONCE).map(({ sellerId, sellerName }) => ({
    href: sectionFor(c, place, sellerId),
    text: sellerName,
    isHere: isOne && sellerId === acting.sellerId,
  }));
  const hasAll = reach.isAll && (isSearch || isListPlace(place ?? undefined));
  return (
    <>
      <Segment label={t('shops.filter')} tabs={hasAll ? [all, ...each] : each} />
      {reach.shops.length > SHOPS_AT_ONCE && (
        <p class="fine">{t('shops.more', { count: SHOPS_AT_ONCE })}</p>
      )}
    </>
  );
}

/** Pages that every shop has: no id of an object of one stands in their address. */
const OF_ANY_SHOP = /^\/\w\w\/desk(?:\/[a-z-]+)+$/;

/** Filters of a list stay; its page, and the outcome of a form, do not. */
const OF_ONE_VIEW = [
  'shop',
  'from',
  'cursor',
  'before',
  'after',
  'done',
  'count',
  'failed',
  'known',
  'rfbs',
  'decided',
];

function sectionFor(
  c: Context<SellerEnv>,
  place: DeskPlace | null,
  sellerId: string | null,
): string {
  const { pathname, searchParams } = new URL(c.req.url);
  const section = `/${langOf(c)}/desk/${place ?? 'search'}`;
  const stays = c.req.method === 'GET' && sellerId !== null && OF_ANY_SHOP.test(pathname);
  const path = stays ? pathname : section;
  const query = new URLSearchParams(
    pathname === path && c.req.method === 'GET' ? searchParams : {},
  );
  for (const name of OF_ONE_VIEW) query.delete(name);
  query.set('shop', sellerId ?? ALL_SHOPS);
  return `${path}?${query}`;
}
