// `npm run backup`: a checked copy of the data folder while the server runs, without stopping it.
//   --to FOLDER     where it goes (BACKUP_DIR; beside the data folder)
//   --keep N        afterwards only the newest N stay
//   --verify FOLDER checks one that exists
// BACKUP_PASSPHRASE seals it, and is needed to read it again.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkBackup } from './backup/check.ts';
import { type Manifest, thisProgram } from './backup/manifest.ts';
import { takeBackup } from './backup/take.ts';
import { thinOut } from './backup/thin.ts';
import { endWith, Refusal } from './refusal.ts';

const dataDir = process.env.DATA_DIR || '.data';
const passphrase = process.env.BACKUP_PASSPHRASE || undefined;

await run().catch(endWith);

async function run(): Promise<void> {
  process.umask(0o077);
  const { to, keep, verify } = readOptions();
  if (verify !== undefined) {
    const manifest = await checkBackup(verify, passphrase);
    return console.log(`${verify} is whole.\n${describe(manifest)}`);
  }
  const now = new Date();
  const { version } = thisProgram();
  const { folder, manifest } = await takeBackup({ dataDir, to, now, version, passphrase });
  console.log(`${folder}\n${describe(manifest)}`);
  if (keep === null) return;
  for (const name of thinOut(to, keep, now)) console.log(`removed: ${name}`);
}

function readOptions(): { to: string; keep: number | null; verify: string | undefined } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { to: text, keep: text, verify: text } });
  const to = values.to ?? (process.env.BACKUP_DIR || `${resolve(dataDir)}-backups`);
  if (values.keep === undefined) return { to, keep: null, verify: values.verify };
  const keep = Number(values.keep);
  if (!Number.isInteger(keep) || keep < 1) throw new Refusal('--keep takes a number from 1 on.');
  return { to, keep, verify: values.verify };
}

function describe({ madeAt, version, migrations, parts, seal }: Manifest): string {
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  return [
    `${madeAt}, version ${version}, tables of ${migrations.at(-1) ?? 'no migration'}`,
    `${parts.length} files, ${(bytes / 1e6).toFixed(1)} MB, read back and checked`,
    seal
      ? 'Sealed: without BACKUP_PASSPHRASE nobody can read it, you neither.'
      : 'IT HOLDS THE SECRETS (secrets.json): whoever has it can open the keys of all shops. Keep it as\n' +
        'safe as the machine itself, or seal it: BACKUP_PASSPHRASE=… npm run backup',
  ].join('\n');
}
