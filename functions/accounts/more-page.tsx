// What a phone's bar of five has no room for: all other sections, the shops, the person.
import { words } from '../contract/words.ts';
import { zoneLabel } from '../lib/zones.ts';
import { type DeskContext, deskPage, langOf } from './desk.tsx';
import { PersonLinks } from './person-menu.tsx';
import { NOT_ON_PHONE, PlaceLink } from './shell.tsx';
import { Initial, Shops } from './shop-switcher.tsx';

export function morePage(c: DeskContext): Promise<Response> {
  const t = words(langOf(c));
  const { person, acting, reach } = c.var;
  const zone = reach.shops.find(({ sellerId }) => sellerId === acting.sellerId)?.timeZone;
  const title = t('desk.more.title');
  return deskPage(c, null, {
    title,
    result: (shell) => (
      <div class="more">
        <h1>{title}</h1>
        <section>
          <h2>{t('desk.more.places')}</h2>
          <nav class="card more-list" aria-label={t('desk.more.places')}>
            {NOT_ON_PHONE.map((one) => (
              <PlaceLink {...shell} to={one} />
            ))}
          </nav>
        </section>
        <section>
          <h2>{t('shops.title')}</h2>
          <div class="card more-list">
            {reach.shops.length > 1 ? (
              <Shops {...shell} />
            ) : (
              <p class="shop-name">
                <Initial name={acting.sellerName} />
                <b>{acting.sellerName}</b>
              </p>
            )}
          </div>
          {zone && (
            <p class="fine">{`${t('settings.shop.zone')}${t('list.colon')}${zoneLabel(zone, Date.now(), t)}`}</p>
          )}
        </section>
        <section>
          <h2>{t('desk.more.you')}</h2>
          <p class="soft">
            {person.name}, {t(`role.${acting.role}`)}
          </p>
          <div class="card more-list">
            <PersonLinks c={c} />
          </div>
        </section>
      </div>
    ),
  });
}
