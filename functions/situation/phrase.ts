// What a phrase of the phrase book is.
import type { Issue } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';

export interface Phrase {
  id: string;
  /** With a question mark only, without one only, or the words alone tell. */
  kind: 'ask' | 'say' | 'either';
  /** The situation whose ready texts answer it. */
  issue: Issue | null;
  text: Record<Lang, string>;
  /**
   * Words in any order; "a|b" either, "[a]" may be absent, sets of phrase-words.ts in capitals. A form that
   * begins with "?" holds with a question mark only.
   */
  forms: readonly string[];
}
