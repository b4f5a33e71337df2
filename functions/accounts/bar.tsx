// Above every page of the desk: one search, the clocks, the keys and the help.
import { words } from '../contract/words.ts';
import { LinkButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Clocks } from './clocks.tsx';
import { type DeskContext, langOf } from './desk-context.ts';
import { KeysHelp } from './keys-help.tsx';
import { Initial } from './shop-switcher.tsx';

export function Bar({ c, now }: { c: DeskContext; now: number }) {
  const lang = langOf(c);
  const t = words(lang);
  const { reach, acting, person } = c.var;
  const isAll = reach.shown.length > 1;
  const shop = isAll ? t('shops.all') : acting.sellerName;
  const zones = reach.shown.map(({ timeZone }) => timeZone);
  return (
    <>
      <a class="shop-here" href={`/${lang}/desk/more`} aria-label={`${t('desk.shop')}: ${shop}`}>
        <Initial name={shop} isAll={isAll} />
      </a>
      <search class="search">
        <form class="find" action={`/${lang}/desk/search`} method="get">
          <Icon name="search" />
          <input
            name="q"
            type="search"
            aria-label={t('desk.find')}
            aria-keyshortcuts="Control+K Meta+K"
            placeholder={t('desk.find.placeholder')}
            value={c.req.path.endsWith('/desk/search') ? c.req.query('q') : undefined}
            autocomplete="off"
          />
          <kbd hidden>Ctrl K</kbd>
        </form>
      </search>
      <Clocks zones={zones} now={now} t={t} />
      <div class="end acts">
        <KeysHelp isOn={person.hasSingleKeys} settings={`/${lang}/desk/settings/me#keys`} t={t} />
        <LinkButton
          look="quiet"
          icon="circle-question-mark"
          name={t('desk.help')}
          href={`/${lang}/help/`}
        />
      </div>
    </>
  );
}
