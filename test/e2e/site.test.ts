// The public pages as they are served: no dead link, every language known to the others, and what
// search engines are told is what stands there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { LANG_TAG, LANGS } from '../../functions/contract/lang.ts';

const { origin } = inject('server');

interface Served {
  path: string;
  status: number;
  html: string;
  robots: string | null;
}

const pages = new Map<string, Promise<Served>>();

/** Addresses stand with the public origin in canonical links and the sitemap. */
const pathOf = (url: string): string => url.replace(/^https:\/\/parcel-desk\.example/, '');

function read(path: string): Promise<Served> {
  const known = pages.get(path);
  if (known) return known;
  const reading = fetch(origin + path, { redirect: 'manual' }).then(async (response) => ({
    path,
    status: response.status,
    html: await response.text(),
    robots: response.headers.get('x-robots-tag'),
  }));
  pages.set(path, reading);
  return reading;
}

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => decode(found));
const decode = (text: string) =>
  text.replaceAll('&#x26;', '&').replaceAll('&amp;', '&').replaceAll('&#39;', "'");
const isListed = ({ html, robots }: Served) =>
  !html.includes('content="noindex"') && robots !== 'noindex';

let listed: Served[] = [];
beforeAll(async () => {
  const sitemap = (await read('/sitemap.xml')).html;
  listed = await Promise.all(all(sitemap, /<loc>([^<]+)<\/loc>/g).map((url) => read(pathOf(url))));
});

describe('links', () => {
  test('every internal link leads to a page, and its anchor to a place on it', async () => {
    const unlisted = LANGS.flatMap((lang) => [
      `/${lang}/track`,
      `/${lang}/track?n=48173252-0033-2`,
      `/${lang}/help/search?q=CDEK`,
      `/${lang}/sign-in`,
      `/${lang}/report`,
    ]);
    const from = [...listed, ...(await Promise.all(unlisted.map(read)))];
    const dead: string[] = [];
    for (const { path, html } of from) {
      for (const href of all(html, /<(?:a|link)[^>]* href="([^"]+)"/g)) {
        const url = new URL(pathOf(href), origin + path);
        if (url.origin !== origin) continue;
        const target = await read(url.pathname + url.search);
        // The desk asks for a sign-in first, `/` for a language; nothing else may be a detour.
        const isThere =
          target.status === 200 || /^\/(?:\w\w\/desk(?:\/tickets\/new)?)?$/.test(url.pathname);
        const anchor = decodeURIComponent(url.hash.slice(1));
        const hasAnchor = anchor === '' || target.html.includes(`id="${anchor}"`);
        if (!isThere || !hasAnchor) dead.push(`${path} -> ${href} (${target.status})`);
      }
    }
    expect([...new Set(dead)]).toEqual([]);
  });

  test('a link to the guide about a case leads to the steps of that case', async () => {
    const links = listed.flatMap(({ html }) =>
      all(html, /href="(\/\w\w\/guide\?[^"]*issue=[^"]+)"/g),
    );
    expect(links.length).toBeGreaterThan(100);
    const empty: string[] = [];
    for (const link of new Set(links)) {
      if (!(await read(link)).html.includes('<ol class="steps"')) empty.push(link);
    }
    expect(empty).toEqual([]);
  });

  test('a page template is never served with its placeholders', async () => {
    for (const lang of LANGS) {
      expect((await read(`/${lang}/track/`)).status).toBe(302);
      for (const frame of readdirSync(`dist/${lang}/frame`)) {
        expect((await read(`/${lang}/frame/${frame}/`)).status).toBe(404);
      }
    }
    for (const { path, html } of listed) expect(html, path).not.toMatch(/\[\[\w+\]\]/);
  });
});

describe('for search engines', () => {
  test('the sitemap lists every page that may be listed, and no other', () => {
    const files = readdirSync('dist', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name === 'index.html' && !entry.parentPath.includes('/frame'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !readFileSync(file, 'utf8').includes('content="noindex"'))
      .map((file) => file.slice('dist'.length, -'index.html'.length));
    const paths = listed.map(({ path }) => path);
    expect(files.filter((file) => !paths.includes(file))).toEqual([]);
    expect(listed.filter((page) => page.status !== 200 || !isListed(page))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('a result page for a visitor’s own query is not indexed', async () => {
    const own = ['/en/track', '/en/guide?role=buyer&issue=late', '/en/help/search?q=lost'];
    for (const path of own) expect(isListed(await read(path)), path).toBe(false);
  });

  test('robots.txt leads to the sitemap', async () => {
    expect((await read('/robots.txt')).html).toMatch(/^Sitemap: https:\/\/\S+\/sitemap\.xml$/m);
  });

  test('every page names itself and its other languages, and these name it', async () => {
    for (const { path, html } of listed) {
      expect(all(html, /<link rel="canonical" href="([^"]+)"/g).map(pathOf)).toEqual([path]);
      const lang = path.slice(1, 3);
      const others = alternates(html);
      expect(others.get(all(html, /<html lang="([^"]+)"/g)[0] ?? ''), path).toBe(path);
      expect([...others.keys()]).toEqual([...LANGS.map((one) => LANG_TAG[one]), 'x-default']);
      for (const other of LANGS) {
        const there = path.replace(`/${lang}/`, `/${other}/`);
        expect(others.get(LANG_TAG[other])).toBe(there);
        expect([...alternates((await read(there)).html)]).toEqual([...others]);
      }
    }
  });

  test('every listed page has one h1, a unique title and a description', () => {
    const titles = new Map<string, string>();
    for (const { path, html } of listed) {
      expect(all(html, /<(h1)[ >]/g), path).toHaveLength(1);
      const title = all(html, /<title>([^<]+)<\/title>/g)[0] ?? '';
      const description = all(html, /<meta name="description" content="([^"]+)"/g)[0] ?? '';
      expect(description.length, path).toBeGreaterThan(8);
      expect(titles.get(path.slice(0, 3) + title), `${path}: “${title}” is taken`).toBeUndefined();
      titles.set(path.slice(0, 3) + title, path);
    }
  });
});

function alternates(html: string): Map<string, string> {
  const links = html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g);
  return new Map([...links].map(([, tag = '', href = '']) => [tag, pathOf(href)]));
}

type Node = Record<string, unknown>;

/** What schema.org and Google's guides to these types ask for. */
const REQUIRED: Record<string, string[]> = {
  WebSite: ['name', 'url'],
  Article: ['headline', 'author', 'dateModified', 'inLanguage'],
  Organization: ['name', 'url'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  FAQPage: ['mainEntity'],
  Question: ['name', 'acceptedAnswer'],
  Answer: ['text'],
  HowTo: ['name', 'step'],
  HowToSection: ['name', 'itemListElement'],
  HowToStep: ['text'],
};

describe('structured data', () => {
  test('structured data has its required fields, and its steps and answers appear on the page', () => {
    for (const { path, html } of listed) {
      const visible = textOf(html);
      for (const node of nodesOf(html)) {
        const asked = REQUIRED[String(node['@type'])];
        if (!asked) throw new Error(`${path}: unknown type ${node['@type']}`);
        for (const name of asked) expect(isEmpty(node[name]), `${path} ${name}`).toBe(false);
        if (['HowToStep', 'Answer'].includes(String(node['@type']))) {
          expect(visible, path).toContain(squeeze(String(node.text)));
        }
      }
    }
  });

  test('every help article has Article, BreadcrumbList, HowTo and FAQPage structured data', () => {
    const articles = listed.filter(({ path }) => /\/help\/./.test(path));
    expect(articles.length).toBeGreaterThan(150);
    for (const { path, html } of articles) {
      const types = nodesOf(html).map((node) => node['@type']);
      for (const type of ['Article', 'BreadcrumbList', 'HowTo', 'FAQPage']) {
        expect(
          types.filter((one) => one === type),
          `${path} ${type}`,
        ).toHaveLength(1);
      }
    }
  });
});

function nodesOf(html: string): Node[] {
  const found: Node[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (typeof value === 'object' && value !== null) {
      if ('@type' in value) found.push(value as Node);
      for (const one of Object.values(value)) walk(one);
    }
  };
  const blocks = html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
  for (const [, json = ''] of blocks) walk(JSON.parse(json));
  return found;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
const textOf = (html: string) =>
  squeeze(
    html
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
