// Every page that search engines may list, with its other languages.
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { LANGS } from '../../../functions/contract/lang.ts';
import { PROBLEM_SLUGS } from '../../../functions/contract/problem.ts';
import { addressOf, alternatesOf } from '../addresses.ts';
import { API_PAGES, developersPath } from '../developers.ts';
import { DOCUMENTS } from '../documents.ts';

interface Listed {
  path: string;
  updatedOn?: Date;
}

export const GET: APIRoute = async ({ site }) => {
  const origin = site?.origin ?? '';
  const articles = await getCollection('help', ({ id }) => id.startsWith('ru/'));
  const pages: Listed[] = [
    ...['', 'guide', 'chat', 'widget', 'help/', 'problems/'].map((path) => ({ path })),
    ...articles.map(({ id, data: { updatedOn } }) => ({
      path: `help/${id.split('/')[1]}/`,
      updatedOn,
    })),
    ...['', ...DOCUMENTS.map(({ slug }) => slug), ...API_PAGES.map(({ slug }) => slug)].map(
      (slug) => ({ path: developersPath(slug) }),
    ),
    ...PROBLEM_SLUGS.map((slug) => ({ path: `problems/${slug}/` })),
  ];
  const urls = pages.flatMap((page) => LANGS.map((lang) => entry(lang, page, origin)));
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`);
};

function entry(lang: (typeof LANGS)[number], { path, updatedOn }: Listed, origin: string): string {
  const lastmod = updatedOn ? `<lastmod>${updatedOn.toISOString().slice(0, 10)}</lastmod>` : '';
  const links = alternatesOf(path, origin).map(
    ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`,
  );
  return `<url><loc>${origin}${addressOf(lang, path)}</loc>${lastmod}${links.join('')}</url>`;
}
