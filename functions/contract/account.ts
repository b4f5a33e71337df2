import * as v from 'valibot';

export const PASSWORD_CHARS_MIN = 10;
export const PASSWORD_CHARS_MAX = 128;
export const NAME_CHARS_MAX = 80;

/** Names stand in letters to other people: they are no place for an advertisement. */
const isNoLink = (text: string): boolean => !/:\/\/|www\.|[<>]/i.test(text);

export const Name = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(NAME_CHARS_MAX),
  v.check(isNoLink, 'A name holds no address of a page'),
);
/** Kept in lower case: one mailbox, one account. */
export const Email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email());
export const Password = v.pipe(
  v.string(),
  v.minLength(PASSWORD_CHARS_MIN),
  v.maxLength(PASSWORD_CHARS_MAX),
);
