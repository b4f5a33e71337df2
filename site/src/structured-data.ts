// What search engines are told of a page (schema.org). Only what stands on the page too.

type Node = Record<string, unknown>;

const CONTEXT = 'https://schema.org';

export const siteData = (name: string, description: string, url: string, tag: string): Node => ({
  '@context': CONTEXT,
  '@type': 'WebSite',
  name,
  description,
  url,
  inLanguage: tag,
});

export interface ArticleFacts {
  url: string;
  tag: string;
  title: string;
  summary: string;
  updatedOn: Date;
  questions: readonly { q: string; a: string }[];
  /** Markdown of the article: its numbered lists are the steps. */
  body: string;
  /** Front page, help center, this page: name and address of each. */
  trail: readonly (readonly [name: string, url: string])[];
}

export function articleData(facts: ArticleFacts): Node {
  const { url, tag, title, summary, updatedOn, questions } = facts;
  const publisher = { '@type': 'Organization', name: 'Parcel Desk', url: facts.trail[0]?.[1] };
  const article: Node = {
    '@type': 'Article',
    '@id': url,
    mainEntityOfPage: url,
    headline: title,
    description: summary,
    inLanguage: tag,
    dateModified: updatedOn.toISOString().slice(0, 10),
    author: publisher,
    publisher,
  };
  const steps = howTo(title, tag, stepsIn(facts.body));
  const faq = questions.length === 0 ? [] : [faqPage(questions, tag)];
  return { '@context': CONTEXT, '@graph': [article, trailOf(facts.trail), ...steps, ...faq] };
}

const faqPage = (questions: ArticleFacts['questions'], tag: string): Node => ({
  '@type': 'FAQPage',
  inLanguage: tag,
  mainEntity: questions.map(({ q, a }) => ({
    '@type': 'Question',
    name: q,
    acceptedAnswer: { '@type': 'Answer', text: a },
  })),
});

const trailOf = (trail: ArticleFacts['trail']): Node => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(([name, item], i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item,
  })),
});

interface Section {
  name: string;
  steps: string[];
}

/** An article has one way through, or one for each case. */
function howTo(name: string, tag: string, sections: Section[]): Node[] {
  const [only, ...others] = sections;
  if (!only) return [];
  const asSteps = ({ steps }: Section) => steps.map((text) => ({ '@type': 'HowToStep', text }));
  const step =
    others.length === 0
      ? asSteps(only)
      : sections.map((section) => ({
          '@type': 'HowToSection',
          name: section.name,
          itemListElement: asSteps(section),
        }));
  return [{ '@type': 'HowTo', name, inLanguage: tag, step }];
}

function stepsIn(body: string): Section[] {
  const sections: Section[] = [];
  for (const line of body.split('\n')) {
    const heading = /^## (.+)$/.exec(line)?.[1];
    const step = /^\d+\. (.+)$/.exec(line)?.[1];
    if (heading) sections.push({ name: heading, steps: [] });
    if (step) sections.at(-1)?.steps.push(plainText(step));
  }
  return sections.filter(({ steps }) => steps.length > 0);
}

const plainText = (markdown: string): string =>
  markdown.replace(/\[([^[\]]+)\]\([^()]*\)/g, '$1').replace(/[*`]/g, '');
