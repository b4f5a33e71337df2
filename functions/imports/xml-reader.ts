// Reads XML that comes in pieces, tag by tag, for files too large to hold. Pure.
// No document type: without one there are no entities to expand, and a file has no use for any.

/** Names come without their prefix. `close` returns false to end the reading. */
export interface XmlHandler {
  /** `attributes`: as written; read one with `attributeOf`. A tag that closes itself has no `close`. */
  open(name: string, attributes: string, isEmpty: boolean): void;
  close(name: string): boolean;
  /** Undecoded text between two tags, as long as `wantsText` is set. */
  text(raw: string): void;
  wantsText: boolean;
}

/** Not well-formed, or with a document type. */
export class UnreadableXml extends Error {}

/** Between two tags, or within one. A cell of Excel has 32,767 characters at most. */
const TOKEN_CHARS_MAX = 400_000;

/** Ends with the last piece, or when the handler returns false. Throws `UnreadableXml`. */
export async function readXml(pieces: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  let rest = '';
  for await (const piece of pieces) {
    const text = rest === '' ? piece : rest + piece;
    const read = readTokens(text, handler);
    if (read < 0) return;
    rest = text.slice(read);
    if (rest.length > TOKEN_CHARS_MAX) throw new UnreadableXml('token');
  }
  if (rest.trim() !== '') throw new UnreadableXml('cut off');
}

/** How much of the text was read, whole tokens only; -1: the handler has enough. */
function readTokens(text: string, handler: XmlHandler): number {
  let at = 0;
  for (;;) {
    const tag = text.indexOf('<', at);
    // Text goes to the handler whole, with the tag behind it.
    if (tag < 0 || tag + 1 >= text.length) return at;
    const end =
      text[tag + 1] === '!' || text[tag + 1] === '?' ? endOfOther(text, tag) : endOfTag(text, tag);
    if (end < 0) return at;
    if (handler.wantsText && tag > at) handler.text(text.slice(at, tag));
    if (text.startsWith('<![CDATA[', tag)) {
      if (handler.wantsText) handler.text(escaped(text.slice(tag + 9, end - 3)));
    } else if (text[tag + 1] === '/') {
      if (handler.close(bareName(text.slice(tag + 2, end - 1))) === false) return -1;
    } else if (text[tag + 1] !== '!' && text[tag + 1] !== '?') {
      openTag(text.slice(tag + 1, end - 1), handler);
    }
    at = end;
  }
}

function openTag(inner: string, handler: XmlHandler): void {
  const isEmpty = inner.endsWith('/');
  let nameEnd = 0;
  while (nameEnd < inner.length && !isSpace(inner.charCodeAt(nameEnd))) nameEnd++;
  const name = inner.slice(0, nameEnd);
  const bare = bareName(isEmpty && name.endsWith('/') ? name.slice(0, -1) : name);
  handler.open(bare, inner.slice(nameEnd), isEmpty);
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

const bareName = (name: string): string => name.slice(name.indexOf(':') + 1).trim();

/** The position behind the tag, -1 while it is not complete. `>` may stand inside a quoted value. */
function endOfTag(text: string, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === DOUBLE || code === SINGLE) quote = code;
    else if (code === CLOSING) return at + 1;
  }
  return -1;
}

const DOUBLE = 34;
const SINGLE = 39;
const CLOSING = 62;

/** Behind a comment, CDATA section or processing instruction. */
function endOfOther(text: string, from: number): number {
  const closing = text.startsWith('<!--', from)
    ? '-->'
    : text.startsWith('<![CDATA[', from)
      ? ']]>'
      : text[from + 1] === '?'
        ? '?>'
        : null;
  if (closing === null) {
    // It may still become one of the two.
    if (
      text.length - from < 9 &&
      ('<!--'.startsWith(text.slice(from, from + 4)) || '<![CDATA['.startsWith(text.slice(from)))
    )
      return -1;
    throw new UnreadableXml('document type');
  }
  const end = text.indexOf(closing, from + 2);
  return end < 0 ? -1 : end + closing.length;
}

/** undefined: the tag has no such attribute. `name` without prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (!isSpace(before) && before !== COLON) continue;
    let sign = at + name.length;
    while (isSpace(attributes.charCodeAt(sign))) sign++;
    if (attributes[sign] !== '=') continue;
    do sign++;
    while (isSpace(attributes.charCodeAt(sign)));
    const quote = attributes[sign];
    if (quote !== '"' && quote !== "'") return undefined;
    const end = attributes.indexOf(quote, sign + 1);
    return end < 0 ? undefined : decoded(attributes.slice(sign + 1, end));
  }
  return undefined;
}

const COLON = 58;

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Character references resolved; an unknown one stays as it is. */
export const decoded = (raw: string): string =>
  raw.includes('&')
    ? raw.replace(
        /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|(lt|gt|amp|quot|apos));/g,
        (all, ten, hex, name) => {
          if (name) return NAMED[name] ?? all;
          const code = ten ? Number(ten) : Number.parseInt(hex, 16);
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
        },
      )
    : raw;

const escaped = (text: string): string => text.replaceAll('&', '&amp;');
