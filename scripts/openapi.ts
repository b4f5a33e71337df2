// `npm run openapi`: writes docs/openapi.json out of the routes. CI fails when it is out of date.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleWorker } from './bundle.ts';

const file = join(mkdtempSync(join(tmpdir(), 'openapi-')), 'worker.mjs');
// The routes alone: the Worker's own entry has Durable Objects, which only workerd knows.
writeFileSync(file, await bundleWorker('functions/app.ts'));
const { app } = await import(pathToFileURL(file).href);
const response = await app.fetch(new Request('http://localhost/api/v1/openapi.json'), {});
writeFileSync('docs/openapi.json', `${JSON.stringify(await response.json(), null, 2)}\n`);
