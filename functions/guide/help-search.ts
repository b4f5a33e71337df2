// Search over the articles for those without JavaScript. Pure; with it, the browser asks Pagefind.
import { LANG_TAG, type Lang } from '../contract/lang.ts';

export interface Article {
  url: string;
  title: string;
  summary: string;
  /** Other people’s words for the same. */
  keywords: string;
  text: string;
}

const SHOWN = 12;
const WEIGHTS = { title: 8, keywords: 6, summary: 4, text: 1 } as const;
const FIELDS = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

/** Best first: a word counts more in a title than in the text, and more the fewer articles have it. */
export function searchArticles(articles: readonly Article[], query: string, lang: Lang): Article[] {
  const scores = new Map<Article, number>();
  for (const stem of stemsIn(query, lang)) {
    const found = articles.filter((article) => weightOf(article, stem) > 0);
    const rarity = Math.log(1 + articles.length / found.length);
    for (const article of found) {
      const score = weightOf(article, stem) * rarity;
      scores.set(article, (scores.get(article) ?? 0) + score);
    }
  }
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([article]) => article);
}

const weightOf = (article: Article, stem: string): number =>
  Math.max(
    0,
    ...FIELDS.filter((field) => plain(article[field]).includes(stem)).map(
      (field) => WEIGHTS[field],
    ),
  );

/** Endings are cut, so that another case or number of the same word is found as well. */
function stemsIn(query: string, lang: Lang): Set<string> {
  const segments = new Intl.Segmenter(LANG_TAG[lang], { granularity: 'word' });
  const typed = [...segments.segment(plain(query))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  return new Set(typed.map((word) => word.slice(0, Math.max(4, word.length - 2))));
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');
