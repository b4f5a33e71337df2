// Where a page stands in each language. Absolute, as search engines ask.
import { LANG_TAG, LANGS, type Lang } from '../../functions/contract/lang.ts';

/** `path` is what stands behind the language, e.g. `help/extend-storage/`; '' is the front page. */
export const addressOf = (lang: Lang, path: string): string => `/${lang}/${path}`;

export interface Alternate {
  hreflang: string;
  href: string;
}

/** For people whose language we do not speak: `/` chooses by their browser, other pages are English. */
export const alternatesOf = (path: string, origin: string): Alternate[] => [
  ...LANGS.map((lang) => ({
    hreflang: LANG_TAG[lang],
    href: origin + addressOf(lang, path),
  })),
  { hreflang: 'x-default', href: origin + (path === '' ? '/' : addressOf('en', path)) },
];
