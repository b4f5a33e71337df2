import type { APIRoute } from 'astro';

/** Pages that are not to be listed say so themselves, so they may be read. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *
Disallow: /api/
Disallow: /hooks/

Sitemap: ${site?.origin}/sitemap.xml
`);
