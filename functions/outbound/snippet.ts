// What is kept of an endpoint's answer, for the delivery log. Pure.
import { withoutPersonalData } from '../carriers/privacy.ts';

const CHARS_MAX = 200;

/** The beginning, without whatever looks like a secret or could name a person. */
export function snippetOf(text: string): string {
  const readable = text
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/(?:whsec_|v1,|bearer )\S+/gi, '…')
    // Tokens, keys and hashes: long runs that are no words.
    .replace(/[\w+/=.-]{20,}/g, (run) => (/\d/.test(run) ? '…' : run))
    .replace(/[\w+/=-]{32,}/g, '…');
  return withoutPersonalData(readable).slice(0, CHARS_MAX);
}
