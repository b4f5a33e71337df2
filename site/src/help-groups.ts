// How the index of the help center groups its articles: by who reads them, and a seller's by topic.
import type { CollectionEntry } from 'astro:content';
import { ISSUES } from '../../functions/contract/guide.ts';
import type { Lang } from '../../functions/contract/lang.ts';
import type { IconName } from '../../functions/parts/icon.tsx';
import { ISSUE_ICONS } from '../../functions/parts/issue-icons.ts';
import type { ListedLink } from '../../functions/parts/link-list.tsx';

type Article = CollectionEntry<'help'>;

export const CATEGORIES = ['buyer', 'seller', 'basics', 'schemes', 'carriers'] as const;
export type Category = (typeof CATEGORIES)[number];

export const CATEGORY_ICONS: Record<Category, IconName> = {
  buyer: 'user-round',
  seller: 'store',
  basics: 'lightbulb',
  schemes: 'warehouse',
  carriers: 'truck',
};

/** What is in none of them is about the portal and connections. */
const MONEY =
  /-(?:return|return-missing|damaged|wrong-item|cancel|compensation-missing|delivered-not-received)$/;
const TALK = /-(?:contact-seller|chat-unavailable|support)$|^answer-/;
const CABINET = /^(?:connect|import|orders|ozon|choose|secure|use|put|read-in|ask)-/;

export const TOPICS = ['delivery', 'money', 'talk', 'cabinet'] as const;

export function topicOf(slug: string): (typeof TOPICS)[number] {
  if (MONEY.test(slug)) return 'money';
  if (TALK.test(slug)) return 'talk';
  return CABINET.test(slug) ? 'cabinet' : 'delivery';
}

export const slugOf = ({ id }: Article): string => id.split('/')[1] ?? '';

/** One line of a list, with the icon of its case. */
export function linkOf(article: Article, lang: Lang): ListedLink {
  const { title, category, guide = '' } = article.data;
  const issue = ISSUES.find((one) => one === new URLSearchParams(guide).get('issue'));
  const isCase = issue !== undefined && (category === 'buyer' || category === 'seller');
  return {
    href: `/${lang}/help/${slugOf(article)}/`,
    icon: isCase ? ISSUE_ICONS[issue] : CATEGORY_ICONS[category],
    // A carrier's article is looked for by the carrier's name.
    title: category === 'carriers' ? title.split(/[:：]/)[0] : title,
  };
}
