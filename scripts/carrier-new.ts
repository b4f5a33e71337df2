// `npm run carrier:new <id> "<English name>"`: the places a carrier stands in, ready to be filled: its
// file, its sample with the reviewed reading beside it, its line in the registry, its help article.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articles } from './carrier-article.ts';
import { SAMPLES_DIR } from './samples.ts';

const INDEX = 'functions/carriers/index.ts';

/** `dpd-russia` -> `dpdRussia`. */
export const constantName = (id: string): string =>
  id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The registry with the carrier's two lines, in their alphabetical places. */
export function withCarrier(index: string, id: string): string {
  const name = constantName(id);
  const imports = [...index.matchAll(/^import \{ \w+ \} from '\.\/[\w-]+\.ts';\n/gm)].map(
    ([l]) => l,
  );
  const added = `import { ${name} } from './${id}.ts';\n`;
  const before = imports.find((line) => pathOf(line) > pathOf(added));
  const withImport =
    before === undefined
      ? index.replace(imports.at(-1) ?? '', (line) => line + added)
      : index.replace(before, added + before);
  return withImport.replace(
    /(CARRIERS: readonly Carrier\[\] = \[\n)([\s\S]*?)(\n\];)/,
    (_, a, list, c) => {
      const ids = [...imports, added].toSorted((x, y) => (pathOf(x) < pathOf(y) ? -1 : 1));
      const names = ids.map((line) => /\{ (\w+) \}/.exec(line)?.[1]);
      const isNew = !list.includes(`  ${name},`);
      return isNew ? `${a}${names.map((n) => `  ${n},`).join('\n')}${c}` : a + list + c;
    },
  );
}

const pathOf = (line: string): string => /'\.\/([\w-]+)\.ts'/.exec(line)?.[1] ?? '';

/** Files to write, by path. They pass the conformance suite as they are. */
export function scaffold(id: string, name: string, today: string): Record<string, string> {
  const sample = {
    tracking_number: 'XX00000001',
    status: 'DELIVERED',
    time: '2026-01-31T10:00:00+03:00',
    city: 'Москва',
    recipient: 'whatever the schema does not list is dropped',
  };
  const expected = [
    {
      number: 'XX00000001',
      events: [
        { step: 'delivered', code: 'DELIVERED', at: '2026-01-31T07:00:00.000Z', place: 'Москва' },
      ],
    },
  ];
  return {
    [`functions/carriers/${id}.ts`]: template(id, name, today),
    [join(SAMPLES_DIR, id, 'push.json')]: `${JSON.stringify(sample, null, 2)}\n`,
    [join(SAMPLES_DIR, id, 'push.expected.json')]: `${JSON.stringify(expected, null, 2)}\n`,
    ...articles(id, name, sample.tracking_number, today),
  };
}

const template = (
  id: string,
  name: string,
  today: string,
): string => `// ${name}: what it sends, and what is odd about it.
import * as v from 'valibot';
import { defineCarrier } from './carrier.ts';
import { city, code, requiredNumber, stamp } from './fields.ts';
import { parseStamp } from './time.ts';

// Only what is listed here is kept; names, phones and addresses end at this line.
const Push = v.object({
  tracking_number: requiredNumber(),
  status: code(/^[A-Z_]{2,40}$/),
  time: stamp(),
  city: city(),
});
type Push = v.InferOutput<typeof Push>;

export const ${constantName(id)} = defineCarrier<Push>({
  id: '${id}',
  name: { ru: '${name}', zh: '${name}', en: '${name}' },
  kind: 'carrier',
  numbers: [
    {
      name: 'waybill',
      pattern: /^XX\\d{8}$/,
      shape: 'possible',
      valid: ['XX00000001', 'XX00000002'],
      invalid: ['XX0000001'],
    },
  ],
  steps: {
    delivered: ['DELIVERED'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'push',
    format: 'json',
    signature: { scheme: 'none' },
    payload: Push,
    read: (push) => [
      {
        number: push.tracking_number,
        events: [{ code: push.status ?? 'NO_STATUS', at: parseStamp(push.time), place: push.city }],
      },
    ],
  },
  docs: 'where the format is described',
  verifiedOn: '${today}',
});
`;

if (process.argv[1]?.endsWith('carrier-new.ts')) {
  const [id = '', name = id] = process.argv.slice(2);
  const file = `functions/carriers/${id}.ts`;
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) || existsSync(file)) {
    console.error(
      'Usage: npm run carrier:new <id> "<English name>", with a new id like dpd-russia',
    );
    process.exit(1);
  }
  const files = scaffold(id, name, new Date().toISOString().slice(0, 10));
  mkdirSync(join(SAMPLES_DIR, id), { recursive: true });
  for (const [path, content] of Object.entries(files)) writeFileSync(path, content);
  writeFileSync(INDEX, withCarrier(readFileSync(INDEX, 'utf8'), id));
  console.log(`Written:\n${[...Object.keys(files), INDEX].map((path) => `  ${path}`).join('\n')}`);
  console.log('Fill them in; `npm run test:unit` says what is missing.');
}
