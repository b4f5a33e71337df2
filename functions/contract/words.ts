// The words people read, from the one catalogue in site/src/i18n, shared by public pages, desk and
// messages.
import en from '../../site/src/i18n/en.json' with { type: 'json' };
import ru from '../../site/src/i18n/ru.json' with { type: 'json' };
import zh from '../../site/src/i18n/zh.json' with { type: 'json' };
import { LANG_TAG, type Lang } from './lang.ts';

export type WordKey = keyof typeof ru;
export type Params = Record<string, string | number>;

const catalogues: Record<Lang, Record<WordKey, string>> = { ru, zh, en };

/**
 * `words('ru')('page.events', { count: 5 })`. `{name}` is replaced; `{count|событие|события|событий}`
 * picks the plural form of the language (Russian one, few, many; English one, other; Chinese one).
 */
export const words = (lang: Lang) => spoken[lang];

function wordsOf(lang: Lang) {
  const plurals = new Intl.PluralRules(LANG_TAG[lang]);
  const catalogue = catalogues[lang];
  const known = new Map<WordKey, readonly Piece[]>();
  return (key: WordKey, params: Params = {}): string => {
    const pattern = catalogue[key];
    // Most are plain, and a page has hundreds.
    if (!pattern.includes('{')) return pattern;
    let pieces = known.get(key);
    if (pieces === undefined) {
      pieces = piecesOf(pattern);
      known.set(key, pieces);
    }
    let text = '';
    for (const piece of pieces) {
      if (typeof piece === 'string') text += piece;
      else text += filled(piece, params[piece.name] ?? '', plurals);
    }
    return text;
  };
}

/** A text as it stands, or a hole with what it is filled by. */
type Piece = string | Hole;
interface Hole {
  name: string;
  /** By FORMS; null: the value itself. */
  forms: readonly string[] | null;
  before: string;
  after: string;
}

function piecesOf(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: hole, 1: name = '', 2: forms = '', index } of pattern.matchAll(HOLE)) {
    pieces.push(pattern.slice(end, index));
    end = index + hole.length;
    const [before, after] = [pattern[index - 1] ?? '', pattern[end] ?? ''];
    pieces.push({ name, forms: forms === '' ? null : forms.slice(1).split('|'), before, after });
  }
  return [...pieces, pattern.slice(end)];
}

const HOLE = /\{(\w+)((?:\|[^{}|]*)*)\}/g;

function filled(hole: Hole, value: string | number, plurals: Intl.PluralRules): string {
  const { forms, before, after } = hole;
  if (forms === null) return spaced(String(value), before, after);
  const index = FORMS.indexOf(plurals.select(Number(value)) as (typeof FORMS)[number]);
  return forms[Math.min(Math.max(index, 0), forms.length - 1)] ?? '';
}

export type Words = ReturnType<typeof words>;
/** Lower-cases the first letter, to continue after a colon. */
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
/** The other way, where a part of a sentence stands alone. */
export const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Chinese sets a blank between Chinese and Latin letters; a name that is filled in may be either. Digits have
 * one after them ("02:17 前"), and none before a date. */
const spaced = (value: string, before: string, after: string): string =>
  (HAN.test(before) && /^[A-Za-z]/.test(value) ? ' ' : '') +
  value +
  (HAN.test(after) && /[A-Za-z\d]$/.test(value) ? ' ' : '');
const HAN = /\p{Script=Han}/u;

/** Between two sentences: Chinese puts no space there. */
export const gapOf = (lang: Lang): string => (lang === 'zh' ? '' : ' ');

const FORMS = ['one', 'few', 'many', 'other'] as const;

/** Made once: rules of a language cost more than a sentence. */
const spoken = { ru: wordsOf('ru'), zh: wordsOf('zh'), en: wordsOf('en') } satisfies Record<
  Lang,
  unknown
>;
