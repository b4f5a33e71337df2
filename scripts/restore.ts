// `npm run restore -- BACKUP`: puts a backup into the data folder (DATA_DIR), while nothing runs with it.
// --replace moves data that is there aside first. BACKUP_PASSPHRASE for a sealed one.
import { parseArgs } from 'node:util';
import { thisProgram } from './backup/manifest.ts';
import { restoreBackup } from './backup/put-back.ts';
import { endWith, Refusal } from './refusal.ts';

const dataDir = process.env.DATA_DIR || '.data';

await run().catch(endWith);

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { replace: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [backup, ...others] = positionals;
  if (backup === undefined || others.length > 0) {
    throw new Refusal('Name one backup: npm run restore -- .data-backups/parcel-desk-…');
  }
  const { manifest, aside } = await restoreBackup({
    backup,
    dataDir,
    replace: values.replace,
    program: thisProgram(),
    now: new Date(),
    passphrase: process.env.BACKUP_PASSPHRASE || undefined,
  });
  console.log(`${dataDir} is as it was at ${manifest.madeAt}. npm start goes on from there.`);
  if (aside !== null) console.log(`What stood there before: ${aside}`);
}
