// For a person with several shops: the switcher in the head of the desk, and the shop of the page below it.
import type { Context } from 'hono';
import type { Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';
import type { SellerEnv } from './access.ts';
import { type DeskPlace, isListPlace } from './places.ts';
import { SHOPS_AT_ONCE } from './reach.ts';
import { WAITING_MAX, type Waiting } from './reach-store.ts';
import { ALL_SHOPS } from './sessions-store.ts';
import { ShopChip } from './shop-chip.tsx';

type Of = { c: Context<SellerEnv>; place: DeskPlace };

/** A menu without a script; each choice is a form, since it changes the session. */
export function Switcher(props: Of & { waiting: ReadonlyMap<string, Waiting> }) {
  const { c, place, waiting } = props;
  const { acting, reach } = c.var;
  const lang = c.req.param('lang') as Lang;
  const t = words(lang);
  const isAllHere = reach.shown.length > 1;
  const name = isAllHere ? t('shops.all') : acting.sellerName;
  const choice = (seller: string, isHere: boolean, text: string, more: string) => (
    <li>
      <button
        type="submit"
        name="seller"
        value={seller}
        class="plain small"
        aria-current={isHere ? 'true' : undefined}
      >
        {text}
        <span class="fine">{more}</span>
      </button>
    </li>
  );
  return (
    <details class="shops">
      <summary aria-label={`${t('shops.title')}: ${name}`}>{name}</summary>
      <form method="post" action={`/${lang}/shops/switch`}>
        <input type="hidden" name="to" value={place} />
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
      <a href={`/${lang}/shops`}>{t('shops.manage')}</a>
    </details>
  );
}

/** "12 parcels · 3 tickets" */
export function waitingWords(waiting: Waiting | undefined, t: Words): string {
  const shown = (count: number) => (count > WAITING_MAX ? `${WAITING_MAX}+` : String(count));
  const parts = (['parcels', 'tickets'] as const)
    .map((what) => ({ what, count: waiting?.[what] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => t(`shops.waiting.${what}`, { count, shown: shown(count) }));
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
  if (!reach.isAll && !reach.isElsewhere) return null;
  const t = words(c.req.param('lang') as Lang);
  const isOne = reach.shown.length === 1;
  const current = (is: boolean) => (is ? ('page' as const) : undefined);
  return (
    <nav aria-label={t('shops.filter')}>
      <ul class="sections">
        {reach.isAll && isListPlace(place) && (
          <li>
            <a href={sectionFor(c, place, null)} aria-current={current(!isOne)}>
              {t('shops.all')}
            </a>
          </li>
        )}
        {reach.shops.slice(0, SHOPS_AT_ONCE).map(({ sellerId, sellerName }) => (
          <li>
            <a
              href={sectionFor(c, place, sellerId)}
              aria-current={current(isOne && sellerId === acting.sellerId)}
            >
              {sellerName}
            </a>
          </li>
        ))}
      </ul>
      {reach.shops.length > SHOPS_AT_ONCE && (
        <p class="note">{t('shops.more', { count: SHOPS_AT_ONCE })}</p>
      )}
    </nav>
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

function sectionFor(c: Context<SellerEnv>, place: DeskPlace, sellerId: string | null): string {
  const { pathname, searchParams } = new URL(c.req.url);
  const section = `/${c.req.param('lang')}/desk/${place}`;
  const stays = c.req.method === 'GET' && sellerId !== null && OF_ANY_SHOP.test(pathname);
  const path = stays ? pathname : section;
  const query = new URLSearchParams(
    pathname === path && c.req.method === 'GET' ? searchParams : {},
  );
  for (const name of OF_ONE_VIEW) query.delete(name);
  query.set('shop', sellerId ?? ALL_SHOPS);
  return `${path}?${query}`;
}
