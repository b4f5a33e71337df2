// What /{lang}/help/search looks through (functions/guide/help-search.ts).
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { LANGS } from '../../../../../functions/contract/lang.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

export const GET: APIRoute = async ({ params: { lang } }) => {
  const articles = await getCollection('help', ({ id }) => id.startsWith(`${lang}/`));
  const list = articles.map(({ id, body = '', data: { title, summary, keywords, questions } }) => ({
    url: `/${lang}/help/${id.split('/')[1]}/`,
    title,
    summary,
    keywords,
    text: [body, ...questions.flatMap(({ q, a }) => [q, a])].join('\n'),
  }));
  return new Response(JSON.stringify(list));
};
