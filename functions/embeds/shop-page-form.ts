// The form of a shop's own page: what was typed, and what is wrong with it. Pure.
import type { Lang } from '../contract/lang.ts';
import {
  LINK_CHARS_MAX,
  LOGO_BYTES_MAX,
  SLUG_CHARS_MAX,
  SUPPORT_CHARS_MAX,
} from '../contract/shop-page.ts';
import { words } from '../contract/words.ts';
import { slugFault } from './slug.ts';
import { COLOUR_NAMES, type ColourName, type Colours, colourErrors } from './widget-form.ts';

export interface ShopPageForm {
  slug: string;
  enabled: boolean;
  colours: Colours;
  support: string;
  link: string;
}
export type ShopPageErrors = Partial<Record<ColourName | 'slug' | 'support' | 'link', string>>;

export function readShopPageForm(typed: (name: string) => string): ShopPageForm {
  const [text = '', background = '', accent = ''] = COLOUR_NAMES.map((name) =>
    typed(name).trim().toLowerCase().slice(0, 40),
  );
  return {
    slug: typed('slug').trim().toLowerCase(),
    enabled: typed('enabled') === 'on',
    colours: { text, background, accent },
    support: typed('support').trim(),
    link: typed('link').trim(),
  };
}

export function shopPageErrors(form: ShopPageForm, lang: Lang): ShopPageErrors {
  const t = words(lang);
  const fault = slugFault(form.slug);
  const { support, link } = form;
  return {
    ...(fault && { slug: t(`shop_page.slug.${fault}`, { count: SLUG_CHARS_MAX }) }),
    ...colourErrors(form.colours, lang),
    ...(support.length > SUPPORT_CHARS_MAX && {
      support: t('shop_page.support.long', { count: SUPPORT_CHARS_MAX }),
    }),
    ...(link !== '' && !isLink(link) && { link: t('shop_page.link.wrong') }),
  };
}

export const logoMaxKb = LOGO_BYTES_MAX / 1024;

/** An address people can see through: of one mailbox, or of a page without a name and password in front. */
function isLink(link: string): boolean {
  if (link.length > LINK_CHARS_MAX || /[\s<>"'\\\p{C}]/u.test(link)) return false;
  if (/^mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(link)) return true;
  const url = /^https:\/\//.test(link) ? URL.parse(link) : null;
  return url?.username === '' && url.password === '' && url.hostname.includes('.');
}
