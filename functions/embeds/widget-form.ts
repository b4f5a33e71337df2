// What is chosen on the page of the widget, and the snippet that follows from it. Pure.
// Room embeds: a parcel shown elsewhere: the widget for any site, a shop's own page, the answer of a bot.
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { isLang, type Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import { COLOUR, CONTRAST_MIN, contrastOf, shownRatio } from '../lib/contrast.ts';

export const COLOURS = { text: '#151a21', background: '#ffffff', accent: '#1d4ed8' } as const;
export type ColourName = keyof typeof COLOURS;
export const COLOUR_NAMES = Object.keys(COLOURS) as ColourName[];
export type Colours = Record<ColourName, string>;

export interface WidgetForm {
  number: string;
  lang: Lang;
  colours: Colours;
  /** What is wrong, by field. */
  errors: Partial<Record<ColourName | 'number', string>>;
}

/** `pageLang`: of the page, in which its errors are. */
export function readWidgetForm(query: URLSearchParams, pageLang: Lang): WidgetForm {
  const t = words(pageLang);
  const lang = query.get('lang') ?? undefined;
  const number = normaliseNumber((query.get('number') ?? '').slice(0, 256));
  const typed = (name: ColourName) => (query.get(name) ?? COLOURS[name]).slice(0, 40).toLowerCase();
  const colours = { text: typed('text'), background: typed('background'), accent: typed('accent') };
  return {
    number,
    lang: isLang(lang) ? lang : pageLang,
    colours,
    errors: {
      ...(number !== '' && !isPlausibleNumber(number) && { number: t('widget.wrong') }),
      ...colourErrors(colours, pageLang),
    },
  };
}

/** A colour that is none, or that cannot be read on the background. */
export function colourErrors(colours: Colours, lang: Lang): Partial<Record<ColourName, string>> {
  const t = words(lang);
  const wrong = COLOUR_NAMES.filter((name) => !COLOUR.test(colours[name]));
  if (wrong.length > 0) return Object.fromEntries(wrong.map((n) => [n, t('widget.colour.wrong')]));
  const pale = (['text', 'accent'] as const).flatMap((name) => {
    const ratio = contrastOf(colours[name], colours.background);
    const shown = shownRatio(ratio).replace('.', lang === 'ru' ? ',' : '.');
    return ratio < CONTRAST_MIN ? [[name, t('widget.contrast.error', { ratio: shown })]] : [];
  });
  return Object.fromEntries(pale);
}

/** null: something is wrong. Colours that nobody changed are left out: the widget then follows a dark page. */
export function snippetOf({ number, lang, colours, errors }: WidgetForm, origin: string) {
  if (Object.keys(errors).length > 0) return null;
  const t = words(lang);
  const shown = number === '' ? t('widget.code.number') : number;
  const own = COLOUR_NAMES.filter((name) => colours[name] !== COLOURS[name]);
  const attributes = [
    `number="${shown}"`,
    `lang="${lang}"`,
    ...own.map((name) => `${name}="${colours[name]}"`),
  ];
  const href = `${origin}/${lang}/track?n=${number === '' ? shown : encodeURIComponent(number)}`;
  return [
    `<script src="${origin}/widget/v1.js" async></script>`,
    `<parcel-desk ${attributes.join(' ')}>`,
    `  <a href="${href}">${t('widget.code.link', { number: shown })}</a>`,
    '</parcel-desk>',
  ].join('\n');
}
