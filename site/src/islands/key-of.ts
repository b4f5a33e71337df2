// The key as it is named on the page: a Cyrillic layout has "о" where "j" is.
export const keyOf = ({ key, code }: KeyboardEvent): string =>
  /^\p{L}$/u.test(key) && !/[a-z]/i.test(key) ? code.replace('Key', '').toLowerCase() : key;
