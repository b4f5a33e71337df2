// The index of the help articles: made with the site, read by the Worker and by the browser. Pure.
import MiniSearch, { type Options } from 'minisearch';
import { isHan, signsIn, termsIn } from '../lib/word-forms.ts';

export interface HelpArticle {
  url: string;
  title: string;
  summary: string;
  /** Other people’s words for the same. */
  keywords: string;
  questions: string;
  text: string;
  /** The public reads here: of two equal articles the one for buyers comes first. */
  isForBuyers: boolean;
}

/** What the index keeps of an article. */
export type FoundArticle = Pick<HelpArticle, 'url' | 'title' | 'summary' | 'isForBuyers'>;

/** Of what is found, at most. */
export const HELP_SHOWN = 12;

export type HelpIndex = MiniSearch<HelpArticle>;

/** As JSON. */
export function buildHelpIndex(articles: readonly HelpArticle[]): string {
  const index = new MiniSearch(OPTIONS);
  index.addAll(articles);
  return JSON.stringify(index);
}

export const openHelpIndex = (json: string): HelpIndex => MiniSearch.loadJSON(json, OPTIONS);

const OPTIONS: Options<HelpArticle> = {
  idField: 'url',
  fields: ['title', 'keywords', 'summary', 'questions', 'text'],
  storeFields: ['url', 'title', 'summary', 'isForBuyers'],
  tokenize: (text, field) =>
    field === 'text' ? termsOfBody(text) : [...termsIn(text), ...signsIn(text)],
  // Terms already.
  processTerm: (term) => term,
};

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Chinese only by its words, not by each two signs: half the size, for what is seldom asked. */
function termsOfBody(markdown: string): string[] {
  const text = markdown.replace(/\]\([^()\s]{1,200}\)/g, ']');
  return [...segmenter.segment(text)]
    .filter(({ isWordLike, segment }) => isWordLike && !/^\d+$/.test(segment))
    .flatMap(({ segment }) => (isHan(segment) && segment.length === 1 ? [] : termsIn(segment)));
}
