// `npm run export:remote -- FOLDER`: a copy of the data at Cloudflare as SQL, table by table. A whole export is
// refused where there are full-text tables and may leave the database locked (workers-sdk#6305, #9519), so
// those are read by a query instead. --dry-run prints the commands.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { unstable_splitSqlQuery } from 'wrangler';
import { exportSteps } from './cloudflare/export-steps.ts';
import { wrangler } from './cloudflare/wrangler.ts';
import { endWith, Refusal } from './refusal.ts';

try {
  exportRemote();
} catch (error) {
  endWith(error);
}

function exportRemote(): void {
  const { values, positionals } = parseArgs({
    options: {
      database: { type: 'string', default: 'DB' },
      'dry-run': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Refusal('Name a folder: npm run export:remote -- ../export');
  const schema = unstable_splitSqlQuery(readFileSync('schema.sql', 'utf8'));
  if (!values['dry-run']) mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { command, output } of exportSteps(schema, values.database, folder)) {
    console.log(`wrangler ${command.map(quoted).join(' ')}${output ? ` > ${output}` : ''}`);
    if (values['dry-run']) continue;
    const printed = wrangler(command);
    if (output) writeFileSync(output, printed ?? '', { mode: 0o600 });
  }
}

function quoted(text: string): string {
  return /^[\w./=-]+$/.test(text) ? text : `'${text}'`;
}
