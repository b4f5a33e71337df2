// Error pages for people, in the language of the requested address.
import { isLang, type Lang, preferredLang } from '../contract/lang.ts';
import { PROBLEMS } from '../contract/problem.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { explainWait } from './explain.ts';
import { fillPage } from './page.ts';
import type { ProblemError } from './problem.ts';

export function errorPage(request: Request, env: Env, error: ProblemError): Promise<Response> {
  const lang = langOf(request);
  const t = words(lang);
  const { status } = PROBLEMS[error.slug];
  const seconds = error.extensions.retryAfterSeconds ?? 0;
  const kind = OWN_WORDS[status];
  const title = t(kind ? `error.${kind}.title` : `problem.${error.slug}.title`);
  const help = t(kind ? `error.${kind}.lead` : `problem.${error.slug}.help`);
  const lead = seconds > 0 ? explainWait(seconds, t) : help;
  const result = `<article class="parcel s-exception"><header class="head"><h1 class="date">${title}</h1></header><p>${lead}</p></article>`;
  return fillPage(
    env,
    `/${lang}/track/`,
    { title, here: '', numbers: '', notes: '', result },
    { status, ...(seconds > 0 ? { headers: { 'retry-after': String(seconds) } } : {}) },
  );
}

/** Statuses with page words of their own, because people can react differently than programs. */
const OWN_WORDS: Partial<Record<number, '404' | '500'>> = { 404: '404', 500: '500' };

function langOf(request: Request): Lang {
  const fromPath = new URL(request.url).pathname.split('/')[1];
  return isLang(fromPath) ? fromPath : preferredLang(request.headers.get('accept-language'));
}
