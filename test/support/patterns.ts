// Every regular expression of the code: literals are read from the source, constructed ones are caught
// while the modules that make them are loaded.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Pattern {
  source: string;
  flags: string;
  /** Where it stands, for the message. */
  where: string;
}

const ROOTS = ['functions', 'site/src'];

const filesIn = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

/** An Astro page is code between its fences, and in its scripts. */
const codeOf = (file: string): string => {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const scripts = text.split('<script').slice(1);
  return [text.split('---')[1] ?? '', ...scripts.map((rest) => rest.split('</script>')[0])]
    .map((part) => part?.replace(/^[^>\n]*>/, '') ?? '')
    .join('\n');
};

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(
    file,
    codeOf(file),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

function each(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  node.forEachChild((child) => each(child, look));
}

export function literalPatterns(): Pattern[] {
  const found: Pattern[] = [];
  for (const file of ROOTS.flatMap(filesIn)) {
    each(parse(file), (node) => {
      if (!ts.isRegularExpressionLiteral(node)) return;
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), where: file });
    });
  }
  return found;
}

/** Files that construct patterns. */
export const constructing = (): string[] =>
  ROOTS.flatMap(filesIn).filter((file) => {
    let does = false;
    each(parse(file), (node) => {
      const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
      if (isCall && node.expression.getText() === 'RegExp') does = true;
    });
    return does;
  });

/** What is constructed while `work` runs. */
export async function constructedBy(
  where: string,
  work: () => Promise<unknown>,
): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args: [string | RegExp, string?]) {
      const made = Reflect.construct(target, args) as RegExp;
      found.push({ source: made.source, flags: made.flags, where });
      return made;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}
