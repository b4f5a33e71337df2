/** `text` without the characters of `which` at its end. By hand: a pattern for it takes time by the square. */
export function withoutEnd(text: string, which: string): string {
  let end = text.length;
  while (end > 0 && which.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
