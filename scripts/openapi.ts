// `npm run openapi`: writes docs/openapi.json out of the routes. CI fails when it is out of date.
import { writeFileSync } from 'node:fs';
import { Miniflare } from 'miniflare';
import { bundleWorker } from './bundle.ts';

// In workerd, like the Worker itself: what it imports of the platform is nowhere else.
const mf = new Miniflare({
  modules: [{ type: 'ESModule', path: 'index.js', contents: await bundleWorker() }],
  compatibilityDate: '2026-07-01',
  compatibilityFlags: ['nodejs_compat'],
});
const response = await mf.dispatchFetch('http://localhost/api/v1/openapi.json');
const document = await response.json();
await mf.dispose();
if (!response.ok) throw new Error(`openapi: ${response.status} ${JSON.stringify(document)}`);
writeFileSync('docs/openapi.json', `${JSON.stringify(document, null, 2)}\n`);
