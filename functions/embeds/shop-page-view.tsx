// What a shop's own page shows: the shop's band with the form, then the parcel as everywhere.
import { LANG_TAG, LANGS, type Lang } from '../contract/lang.ts';
import { NUMBER_TYPED_MAX, type TrackAnswer } from '../contract/shipment.ts';
import { words } from '../contract/words.ts';
import { renderAnswers } from '../shipments/tracking-page.tsx';
import { viewFor } from '../shipments/view.ts';
import type { PublicShopPage } from './store.ts';

interface Asked {
  number: string;
  /** null: nothing was asked for. */
  answer: TrackAnswer | null;
  isWrong: boolean;
}
interface Around {
  origin: string;
  contact: string | undefined;
  lang: Lang;
  now: number;
}

/** The colours are of the form #rrggbb: checked when they were saved, and by this. */
export function lookOf({ text, background, accent }: PublicShopPage): string {
  const safe = (colour: string) => (/^#[\da-f]{6}$/.test(colour) ? colour : '#000000');
  return `:root{--shop-text:${safe(text)};--shop-background:${safe(background)};--shop-accent:${safe(accent)}}`;
}

export function renderShopPage(page: PublicShopPage, asked: Asked, around: Around) {
  const { lang, now, origin, contact } = around;
  const t = words(lang);
  // Of what nobody knows yet there is nothing to follow here: the public page offers it.
  const followingOf = (number: string) => ({
    calendar: `${origin}/${lang}/track.ics?n=${encodeURIComponent(number)}`,
  });
  const shown = asked.answer && renderAnswers([asked.answer], followingOf, viewFor(lang, now));
  const result = (
    <p class="fine shop-about">
      {t('shop_page.about', { company: page.company ?? '' })}{' '}
      <a href={`/${lang}/help/what-we-keep/`}>{t('footer.kept')}</a>
      {contact && (
        <>
          {' · '}
          <a href={contact}>{t('shop_page.report')}</a>
        </>
      )}
    </p>
  );
  return {
    title: `${shown?.title ?? t('shop_page.title')} · ${page.name}`,
    top: (<Band page={page} asked={asked} lang={lang} />).toString(),
    result: `${shown?.result ?? ''}${shown?.side ?? ''}${result}`,
  };
}

const NAMES: Record<Lang, string> = { ru: 'Русский', zh: '中文', en: 'English' };

function Band({ page, asked, lang }: { page: PublicShopPage; asked: Asked; lang: Lang }) {
  const t = words(lang);
  const query = asked.number === '' ? '' : `?n=${encodeURIComponent(asked.number)}`;
  const Name = asked.answer === null ? 'h1' : 'p';
  return (
    <header class="shop-band">
      <div class="wrap">
        <nav class="shop-langs" aria-label={t('nav.language')}>
          {LANGS.map((one) => (
            <a
              href={`/${one}/s/${page.slug}${query}`}
              hreflang={LANG_TAG[one]}
              lang={LANG_TAG[one]}
              aria-current={one === lang ? 'true' : undefined}
            >
              {NAMES[one]}
            </a>
          ))}
        </nav>
        <Name class="shop-name">
          {page.logo && (
            <img src={`/${lang}/s/${page.slug}/logo?${page.logo.slice(0, 8)}`} alt="" />
          )}
          {page.name}
        </Name>
        <form class="shop-search" action={`/${lang}/s/${page.slug}`} method="get">
          <label for="n">{t('form.label')}</label>
          <div>
            <input
              id="n"
              name="n"
              value={asked.number}
              maxlength={NUMBER_TYPED_MAX}
              required
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              enterkeyhint="search"
              aria-describedby={asked.isWrong ? 'n-error' : undefined}
              aria-invalid={asked.isWrong ? 'true' : undefined}
            />
            <button type="submit">{t('form.submit')}</button>
          </div>
          {asked.isWrong && (
            <p id="n-error" role="alert">
              {t('widget.wrong')}
            </p>
          )}
        </form>
        {(page.support || page.link) && (
          <div class="shop-support">
            {page.support && <p>{page.support}</p>}
            {page.link && (
              <p>
                <a href={page.link} rel="nofollow noreferrer ugc">
                  {page.link.replace(/^mailto:/, '')}
                </a>
              </p>
            )}
          </div>
        )}
      </div>
    </header>
  );
}
