// The languages of everything people read.
export const LANGS = ['ru', 'zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** BCP 47 tag for `<html lang>` and Intl; URLs use the short code. */
export const LANG_TAG: Record<Lang, string> = { ru: 'ru', zh: 'zh-CN', en: 'en' };

export const isLang = (value: string | undefined): value is Lang => LANGS.includes(value as Lang);

/** The first supported language of an Accept-Language header; English when there is none. */
export function preferredLang(acceptLanguage: string | null | undefined): Lang {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...params] = part.trim().split(';');
      const quality = params.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q);
      return { lang: tag.toLowerCase().split('-')[0], quality: Number(quality ?? 1), index };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  return ranked.map(({ lang }) => lang).find(isLang) ?? 'en';
}
