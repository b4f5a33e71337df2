// Sample messages of the carriers, as files: `<name>.json|xml` is the body, `<name>.query` the query
// string it came with, `<name>.expected.json` what is read out of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SAMPLES_DIR = 'test/fixtures/carriers';

export interface Sample {
  carrier: string;
  name: string;
  /** null for messages that are all address. */
  file: string | null;
  body: string;
  query: string;
  expectedFile: string;
}

/** All samples of a carrier, in the order of their names. */
export function samplesOf(carrier: string): Sample[] {
  const dir = join(SAMPLES_DIR, carrier);
  if (!existsSync(dir)) return [];
  const files = readdirSync(dir).filter((file) => !file.endsWith('.expected.json'));
  const names = new Set(files.map((file) => file.replace(/\.[a-z]+$/, '')));
  return [...names].sort().map((name) => {
    const file = ['json', 'xml'].map((ext) => `${name}.${ext}`).find((f) => files.includes(f));
    const query = files.includes(`${name}.query`)
      ? readFileSync(join(dir, `${name}.query`), 'utf8')
      : '';
    return {
      carrier,
      name,
      file: file === undefined ? null : join(dir, file),
      body: file === undefined ? '' : readFileSync(join(dir, file), 'utf8'),
      query: query.trim(),
      expectedFile: join(dir, `${name}.expected.json`),
    };
  });
}
