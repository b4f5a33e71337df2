// A rule as the API and the pages show it.
import type { PolicyView } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import { getPolicy, type PolicyId } from './policies.ts';

export function viewPolicy(id: PolicyId, lang: Lang): PolicyView {
  const { text, confidence, source, checkedOn } = getPolicy(id);
  return { id, text: text[lang], confidence, source, checkedOn };
}
