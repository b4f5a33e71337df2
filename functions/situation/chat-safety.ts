// Marks what Ozon's communication rules forbid in its chats (register entry `chat-rules`). A help for
// whoever writes, not a judge. Pure.
import type { ChatFault, ChatFinding } from '../contract/guide.ts';
import { foldText, type Phrase, placesOf } from './chat-pattern.ts';
import { chatRules, type KindRules, NAMES_PARCEL } from './chat-rules.ts';

interface Found extends ChatFinding {
  at: number;
}

/** At most one finding of a kind in a place; in the order of the text. */
export function checkChat(text: string): ChatFinding[] {
  const { rules, emails } = chatRules();
  const folded = foldText(text);
  // An address of e-mail holds a domain, which is no link of its own.
  const withoutEmails = emails
    .flatMap((phrase) => placesOf(phrase, folded))
    .reduce(
      (rest, { at, text: found }) =>
        rest.slice(0, at) + '·'.repeat(found.length) + rest.slice(at + found.length),
      folded,
    );
  return rules
    .flatMap((one) => findAll(one, one.kind === 'link' ? withoutEmails : folded))
    .toSorted((a, b) => a.at - b.at)
    .map(({ kind, text: found, at }) => ({ kind, text: text.slice(at, at + found.length) }));
}

function findAll({ kind, firm, marks, spares }: KindRules, text: string): Found[] {
  const found = [
    ...allOf(kind, firm, text).filter((one) => !isOfParcel(one, text)),
    ...allOf(kind, marks, text).filter((one) => !isSpared(one, spares, text)),
  ].toSorted((a, b) => a.at - b.at || b.text.length - a.text.length);
  return merged(found, text);
}

/** Places that overlap are one: "call us on 8 912 …" is found by its verb and by its number. */
function merged(found: readonly Found[], text: string): Found[] {
  const whole: Found[] = [];
  for (const one of found) {
    const before = whole.at(-1);
    if (!before || one.at >= before.at + before.text.length) {
      whole.push(one);
      continue;
    }
    const end = Math.max(before.at + before.text.length, one.at + one.text.length);
    whole[whole.length - 1] = { ...before, text: text.slice(before.at, end) };
  }
  return whole;
}

const allOf = (kind: ChatFault, phrases: readonly Phrase[], text: string): Found[] =>
  phrases
    .flatMap((phrase) => placesOf(phrase, text))
    .map(({ at, text: found }) => ({
      kind,
      text: found.trim(),
      at: at + found.length - found.trimStart().length,
    }));

/** Digits behind "трек" or "单号" are no phone; a plus in front of them is. */
function isOfParcel({ kind, text: found, at }: Found, text: string): boolean {
  const digits = at + found.search(/\d/);
  return (
    kind === 'phone' &&
    digits >= at &&
    text[digits - 1] !== '+' &&
    NAMES_PARCEL.test(text.slice(Math.max(digits - 40, 0), digits))
  );
}

const AROUND = 120;

/** The sentence says that it will not be done, or speaks of something else. */
function isSpared({ text: found, at }: Found, spares: readonly Phrase[], text: string): boolean {
  const end = at + found.length;
  const before = text.slice(Math.max(at - AROUND, 0), at);
  const after = text.slice(end, end + AROUND);
  const begin =
    1 +
    Math.max(...['. ', '! ', '? ', '。', '！', '？', '\n'].map((end) => before.lastIndexOf(end)));
  const stop = after.search(/[.!?](?=\s|$)|[。！？\n]/u);
  const rest = stop < 0 ? after : after.slice(0, stop + 1);
  // A refusal may stand within the words found: "please do not cancel".
  const refuses =
    /^(?:(?:не|do not|don't|dont|not|never)(?!\p{L})|别|不)|(?:сомнев|пережив|волну|беспоко)\p{L}{0,8}$/iu.test(
      found,
    );
  const withoutLast = refuses
    ? ''
    : found.replace(/(?:[\p{sc=Latin}\p{sc=Cyrillic}]{1,30}|..)$/u, '');
  const sentences = ['', withoutLast].map((head) => `${before.slice(begin)}${head}§${rest}`);
  return spares.some((spare) => sentences.some((one) => placesOf(spare, one).length > 0));
}
