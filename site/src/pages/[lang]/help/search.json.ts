// The index of the articles (functions/guide/help-index.ts): read by /{lang}/help/search and, once somebody types, by
// the field. Of two equal finds the first wins.
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { LANGS } from '../../../../../functions/contract/lang.ts';
import { buildHelpIndex, type HelpArticle } from '../../../../../functions/guide/help-index.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

export const GET: APIRoute = async ({ params: { lang } }) => {
  const articles = await getCollection('help', ({ id }) => id.startsWith(`${lang}/`));
  const list = articles
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(
      ({ id, body = '', data }): HelpArticle => ({
        url: `/${lang}/help/${id.split('/')[1]}/`,
        title: data.title,
        summary: data.summary,
        keywords: data.keywords,
        questions: data.questions.map(({ q }) => q).join('\n'),
        text: [body, ...data.questions.map(({ a }) => a)].join('\n'),
        isForBuyers: data.category === 'buyer',
      }),
    );
  return new Response(buildHelpIndex(list));
};
