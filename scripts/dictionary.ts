// `npm run dictionary`: writes packages/status-dictionary out of the code. A test fails when it is out of date.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFiles } from './dictionary-package.ts';

const FOLDER = 'packages/status-dictionary';

rmSync(FOLDER, { recursive: true, force: true });
for (const [name, text] of Object.entries(packageFiles())) {
  const path = join(FOLDER, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
