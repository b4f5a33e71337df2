// Marks what Ozon's communication rules forbid in its chats (register entry `chat-rules`). A help for
// whoever writes, not a judge: it errs on the side of silence. Pure.
import { CHAT_FAULTS, type ChatFault, type ChatFinding } from '../contract/guide.ts';
import { CHAT_RULES, NAMES_PARCEL } from './chat-rules.ts';

/** At most one finding of a kind in a place; in the order of the text. */
export function checkChat(text: string): ChatFinding[] {
  // An address of e-mail holds a domain, which is no link of its own.
  const withoutEmails = CHAT_RULES.email.reduce(
    (rest, rule) => rest.replace(rule, (found) => '·'.repeat(found.length)),
    text,
  );
  return CHAT_FAULTS.flatMap((kind) => findAll(kind, kind === 'link' ? withoutEmails : text))
    .toSorted((a, b) => a.at - b.at)
    .map(({ kind, text: found }) => ({ kind, text: found }));
}

function findAll(kind: ChatFault, text: string): (ChatFinding & { at: number })[] {
  const found = CHAT_RULES[kind]
    .flatMap((rule) => [...text.matchAll(rule)])
    .map((match) => ({ kind, text: match[0].trim(), at: match.index }))
    .filter((one) => !isOfParcel(one, text))
    .toSorted((a, b) => a.at - b.at || b.text.length - a.text.length);
  return found.filter((one, i) => {
    const before = found[i - 1];
    return before === undefined || one.at >= before.at + before.text.length;
  });
}

/** Digits behind "трек" or "单号" are no phone; a plus in front of them is. */
const isOfParcel = (
  { kind, text: found, at }: ChatFinding & { at: number },
  text: string,
): boolean =>
  kind === 'phone' && /^\d/.test(found) && NAMES_PARCEL.test(text.slice(Math.max(at - 40, 0), at));
