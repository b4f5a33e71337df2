// `npm run openapi`: writes docs/openapi.json out of the routes. CI fails when it is out of date.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleWorker } from './bundle.ts';

const file = join(mkdtempSync(join(tmpdir(), 'openapi-')), 'worker.mjs');
writeFileSync(file, await bundleWorker());
const { default: worker } = await import(pathToFileURL(file).href);
const response = await worker.fetch(new Request('http://localhost/api/v1/openapi.json'), {});
writeFileSync('docs/openapi.json', `${JSON.stringify(await response.json(), null, 2)}\n`);
