// The part of an endpoint's response that the delivery log keeps. Pure.
import { withoutPersonalData } from '../carriers/privacy.ts';

const CHARS_MAX = 200;

/** The beginning, without anything that looks like a secret or could identify a person. */
export function snippetOf(text: string): string {
  const readable = text
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/(?:whsec_|v1,|bearer )\S+/gi, '…')
    // Tokens, keys and hashes: long runs that are no words.
    .replace(/[\w+/=.-]{20,}/g, (run) => (/\d/.test(run) ? '…' : run))
    .replace(/[\w+/=-]{32,}/g, '…');
  return withoutPersonalData(readable).slice(0, CHARS_MAX);
}
