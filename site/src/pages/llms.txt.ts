// What a model that comes by learns first (llmstxt.org): what this is, how to ask it, and every article.
import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { addressOf } from '../addresses.ts';
import { CATEGORIES } from '../help-groups.ts';

const TITLES: Record<(typeof CATEGORIES)[number], string> = {
  buyer: 'For buyers',
  seller: 'For sellers',
  basics: 'Basics',
  schemes: 'Schemes of Ozon',
  carriers: 'Carriers',
};

export const GET: APIRoute = async ({ site }) => {
  const origin = site?.origin ?? '';
  const link = (title: string, path: string, about: string) =>
    `- [${title}](${origin}${path}): ${about}`;
  const articles = await getCollection('help', ({ id }) => id.startsWith('en/'));
  const lists = CATEGORIES.map((category) => {
    const lines = articles
      .filter(({ data }) => data.category === category)
      .toSorted((a, b) => a.data.order - b.data.order)
      .map(({ id, data }) =>
        link(data.title, addressOf('en', `help/${id.split('/')[1]}/`), data.summary),
      );
    return `## ${TITLES[category]}\n\n${lines.join('\n')}`;
  });
  return new Response(`# Parcel Desk

> Where a parcel of Ozon is, who has to act now, until when and through which channel: for buyers and sellers, in Russian, Chinese and English. Every deadline comes with its source and the day it was checked; what is not known is not guessed.

An assistant asks over the Model Context Protocol (streamable HTTP) at \`${origin}/mcp\`, without a key for parcels and advice, with \`Authorization: Bearer pd_…\` for a shop's own data. Every page exists in three languages: \`/en/\` becomes \`/ru/\` or \`/zh/\`. There are limits on how many numbers one client looks up in a minute.

## Ask

${link('Find a parcel', '/en/', 'by the number of a posting or of a carrier')}
${link('Whom to contact', '/en/guide', 'case, turn, deadline, channel and proof for a problem')}
${link('Check a text', '/en/chat', 'what Ozon forbids in its chats, and ready texts')}
${link('Use it with your assistant', '/en/help/use-your-assistant/', 'how to connect to the MCP server')}
${link('API', '/api/v1/openapi.json', 'OpenAPI 3.1 document of all operations')}
${link('Rules', '/api/v1/guide/policies?lang=en', 'the register of dated rules with sources, as JSON')}
${link('Carriers', '/api/v1/carriers', 'the carriers that are read, and the formats of their numbers, as JSON')}

${lists.join('\n\n')}
`);
};
