// What is answered while the runtime cannot be asked: come again in a moment.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLang, LANG_TAG, preferredLang } from '../functions/contract/lang.ts';
import { words } from '../functions/contract/words.ts';
import { problemResponse } from '../functions/lib/problem.ts';

const RETRY_AFTER_S = 5;

/** Programs get problem+json, people a page that looks again by itself. */
export async function answerStarting(
  { url, headers }: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
): Promise<void> {
  const accepted = headers['accept-language'] ?? '';
  const request = new Request(origin, { headers: { 'accept-language': accepted } });
  const retry = { retryAfterSeconds: RETRY_AFTER_S };
  const answer = problemResponse(request, origin, 'starting', retry);
  const isPerson = headers.accept?.includes('text/html');
  if (isPerson) answer.headers.set('content-type', 'text/html; charset=utf-8');
  outgoing.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    // Whatever it still sends is not taken.
    connection: 'close',
  });
  outgoing.end(isPerson ? pageFor(url ?? '', accepted) : await answer.text());
}

function pageFor(url: string, accepted: string): string {
  const fromPath = url.split('/')[1];
  const lang = isLang(fromPath) ? fromPath : preferredLang(accepted);
  const t = words(lang);
  const title = t('problem.starting.title');
  return (
    `<!doctype html><html lang="${LANG_TAG[lang]}"><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width">' +
    `<meta http-equiv="refresh" content="${RETRY_AFTER_S}"><title>${title}</title>` +
    `<h1>${title}</h1><p>${t('problem.starting.help')}</p></html>`
  );
}
