// Writes packages/client/src/schema.d.ts, the types of the API document.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

export const TYPES_FILE = 'packages/client/src/schema.d.ts';

export const clientTypes = async (): Promise<string> =>
  `// Generated from docs/openapi.json: npm run openapi\n${astToString(
    await openapiTS(JSON.parse(readFileSync('docs/openapi.json', 'utf8'))),
  )}`;

if (process.argv[1]?.endsWith('client-types.ts')) writeFileSync(TYPES_FILE, await clientTypes());
