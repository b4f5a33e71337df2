// Pages as a person without JavaScript reads them, over HTTP: what stands there, and where links and forms
// lead. Nothing here asks the engine.
import { expect, inject } from 'vitest';
import { CARRIERS } from '../../functions/carriers/index.ts';
import type { Asker } from '../../functions/contract/guide.ts';
import type { Lang } from '../../functions/contract/lang.ts';
import { PARTIES, type Party, partyWord } from '../../functions/contract/status.ts';
import { words } from '../../functions/contract/words.ts';

const { origin, demo } = inject('server');

let visitors = 0;
/** Each from an address of its own: limits count them one by one. */
export const newVisitor = (): Record<string, string> => {
  visitors += 1;
  return {
    'cf-connecting-ip': `10.${inject('clockShift') === 0 ? 8 : 9}.${visitors >> 8}.${visitors & 255}`,
  };
};

export interface Read {
  url: string;
  html: string;
}

/** Follows redirects as a browser does. */
export async function readPage(path: string, headers: Record<string, string>): Promise<Read> {
  const answer = await fetch(new URL(path, origin), { headers });
  expect(answer.status, path).toBe(200);
  return { url: answer.url, html: await answer.text() };
}

export async function readJson<T>(path: string, headers: Record<string, string>): Promise<T> {
  const answer = await fetch(new URL(path, origin), { headers });
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as T;
}

/** Headers of the owner of the demo shop. */
export async function signedIn(): Promise<Record<string, string>> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(demo.account),
  });
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { cookie: cookies.join('; '), origin };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** The first element of the name whose attributes hold `having`, with what is in it. */
export function partOf(html: string, name: string, having = ''): string {
  const opened = [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].find(([, attributes]) =>
    attributes?.includes(having),
  );
  if (opened === undefined) return '';
  const tags = html.slice(opened.index).matchAll(new RegExp(`<(/?)${name}\\b[^>]*>`, 'g'));
  let depth = 0;
  for (const tag of tags) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return html.slice(opened.index, opened.index + tag.index);
  }
  return html.slice(opened.index);
}

/** Where the link with this text leads; '' when there is none. */
export function linkTo(html: string, text: string): string {
  const links = html.matchAll(/<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gs);
  const found = [...links].find(([, , inside = '']) => textOf(inside) === text);
  return textOf(found?.[1] ?? '');
}

/** What a form would send if nothing is changed. */
export function fieldsOf(form: string): Record<string, string> {
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('type="radio"') || /\schecked\b/.test(tag));
  const attribute = (tag: string, name: string) =>
    textOf(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const chosen = [...form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(
    ([, attributes = '', options = '']): [string, string] => [
      attribute(` ${attributes}`, 'name'),
      attribute(/<option\b[^>]*selected[^>]*>/.exec(options)?.[0] ?? '', 'value'),
    ],
  );
  return Object.fromEntries([
    ...inputs.map((tag): [string, string] => [attribute(tag, 'name'), attribute(tag, 'value')]),
    ...chosen,
  ]);
}

/** Whose turn a text says it is, to its reader. */
export function partyIn(text: string, reader: Asker, lang: Lang): Party | null {
  const t = words(lang);
  const said = PARTIES.find((party) => text.includes(t(partyWord(party, reader))));
  if (said !== undefined) return said;
  const isNamed = CARRIERS.some(({ name }) =>
    text.includes(t('party.named', { carrier: name[lang] })),
  );
  return isNamed ? 'carrier' : null;
}

export interface ReadStep {
  title: string;
  /** Texts of its links and of what to press. */
  ways: string[];
  readyText: string;
  text: string;
}

/** The steps of a page, in their order. */
export function stepsIn(html: string): ReadStep[] {
  const list = partOf(html, 'ol', 'class="steps"');
  return list
    .split(/<li>\s*(?=<h3>)/)
    .slice(1)
    .map((step) => ({
      title: textOf(partOf(step, 'h3')),
      ways: [
        ...[...step.matchAll(/<a\b[^>]*href="(?:https:|tel:|mailto:)([^"]*)"/g)]
          .filter(({ index }) => !partOf(step.slice(0, index), 'details', 'class="rules"'))
          .map(([, href = '']) => textOf(href)),
        ...[...step.matchAll(/<details\b(?:(?!<details).)*?<\/details>/gs)]
          .filter(([part]) => !part.includes('class="rules"'))
          .map(([part]) => textOf(part)),
      ],
      readyText: textOf(partOf(step, 'blockquote')),
      text: textOf(step),
    }));
}
