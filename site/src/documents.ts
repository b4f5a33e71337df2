// Documents of this repository, as pages for developers. Their links lead to files; here they lead to our pages, and
// to what has none, nowhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { WordKey } from '../../functions/contract/words.ts';

const TOP = fileURLToPath(new URL('../..', import.meta.url).href);

/** Each with the key of its title; `file` from the top of the repository. */
export const DOCUMENTS = [
  { slug: 'webhooks', file: 'docs/webhooks.md', title: 'developers.webhooks' },
  { slug: 'client', file: 'packages/client/README.md', title: 'developers.client' },
  { slug: 'aftership', file: 'docs/aftership.md', title: 'developers.aftership' },
  {
    slug: 'dictionary',
    file: 'packages/status-dictionary/README.md',
    title: 'developers.dictionary',
  },
  { slug: 'operating', file: 'docs/operating.md', title: 'developers.operating' },
] as const satisfies readonly { slug: string; file: string; title: WordKey }[];

const PAGES: Readonly<Record<string, string>> = {
  'operating.md': '../operating/',
  'webhooks.md': '../webhooks/',
  'aftership.md': '../aftership/',
  'openapi.json': '/api/v1/openapi.json',
};

export const documentLoader: Loader = {
  name: 'documents',
  load: async ({ store, renderMarkdown }) => {
    for (const { slug, file } of DOCUMENTS) {
      const text = withPages(readFileSync(join(TOP, file), 'utf8'));
      const rendered = await renderMarkdown(text);
      // A wide table scrolls, by the keyboard too. Two brackets would be a slot of a page for the Worker to fill.
      const html = rendered.html
        .replaceAll('<table>', '<table tabindex="0">')
        .replaceAll('[[', '[&#91;');
      store.set({ id: slug, data: {}, rendered: { ...rendered, html } });
    }
  },
};

/** Whole addresses, those from the site's root and headings stay. */
export const withPages = (markdown: string): string =>
  markdown.replace(
    /\[([^[\]]{1,200})\]\(([^()\s]{1,200})\)/g,
    (link, words: string, url: string) => {
      if (/^(?:https?:|[/#])/.test(url)) return link;
      const page = PAGES[url.split('/').at(-1) ?? ''];
      return page === undefined ? words : `[${words}](${page})`;
    },
  );
