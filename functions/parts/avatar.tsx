// A person by initials. The name is said beside it, or to a screen reader.

export const Avatar = ({ name, isNamed = false }: { name: string; isNamed?: boolean }) => (
  <>
    <span class="avatar" aria-hidden="true" title={name}>
      {initialsOf(name)}
    </span>
    {!isNamed && <span class="unseen">{name}</span>}
  </>
);

/** "Ирина Котова": ИК; a Chinese name: its last two characters at most. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const [first = ''] = words;
  if (/^\p{Script=Han}/u.test(first)) return [...first].slice(-2).join('');
  const letters = words.length > 1 ? [first, words.at(-1) ?? ''] : [first];
  return letters.map((word) => [...word][0]?.toUpperCase() ?? '').join('');
}
