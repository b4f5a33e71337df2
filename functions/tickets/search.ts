// Text cut into words for the full-text index. Chinese has no blanks between words, so a dictionary
// cuts it; the same cut is made of what is searched for.
const segmenters = {
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
};

export function searchWords(...texts: string[]): string {
  return texts
    .flatMap((text) => [...segmenters.zh.segment(text.normalize('NFKC').toLowerCase())])
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
    .join(' ');
}

/** A MATCH expression in which nothing typed is an operator; null when nothing is left to look for. */
export function searchQuery(typed: string): string | null {
  const words = searchWords(typed).split(' ').filter(Boolean).slice(0, 10);
  return words.length === 0
    ? null
    : words.map((word) => `"${word.replaceAll('"', '')}"*`).join(' ');
}
