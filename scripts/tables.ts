// Statements that make tables, indexes and triggers, in a form that can be compared.

/**
 * What each makes, by its name. Comments, layout and quotes around names make no difference, and
 * neither does a column that was added later: SQLite writes it behind the constraints of its table.
 */
export const definitions = (statements: readonly string[]): Map<string, string> =>
  new Map(
    statements.map(plain).flatMap((sql): [string, string][] => {
      const [, kind, name] =
        /^CREATE (?:UNIQUE )?(VIRTUAL TABLE|TABLE|INDEX|TRIGGER) (\w+)/i.exec(sql) ?? [];
      if (name === undefined) return [];
      return [[name, kind === 'TABLE' ? constraintsLast(sql) : sql]];
    }),
  );

const plain = (sql: string): string =>
  sql
    .replace(/--.*$/gm, '')
    .replaceAll('"', '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),]) ?/g, '$1')
    .replace(/;\s*$/, '')
    .trim();

function constraintsLast(table: string): string {
  const begin = table.indexOf('(') + 1;
  const end = table.lastIndexOf(')');
  const parts = splitAtCommas(table.slice(begin, end));
  const isConstraint = (part: string) =>
    /^(?:PRIMARY|UNIQUE|CHECK|FOREIGN|CONSTRAINT)\b/i.test(part);
  const ordered = [
    ...parts.filter((part) => !isConstraint(part)),
    ...parts.filter(isConstraint).sort(),
  ];
  return table.slice(0, begin) + ordered.join(', ') + table.slice(end);
}

/** Not at those inside parentheses. */
function splitAtCommas(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim());
}
