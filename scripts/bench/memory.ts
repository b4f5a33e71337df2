// What the runtime's memory grows by while the largest files come in and go out, the databases of workerd included: on
// Cloudflare they lie elsewhere.
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { IMPORT_BYTES_MAX, IMPORT_ROWS_MAX, type Import } from '../../functions/contract/import.ts';
import { liftedLimits } from '../limits.ts';
import { residentKb } from '../resident-memory.ts';
import { newDataDir, startServer, stopServer } from '../server-process.ts';

export interface Memory {
  operation: string;
  /** MiB: at its most during it, above what there was just before. */
  grewBy: number;
}

const EVERY_MS = 20;

export async function measureMemory(): Promise<Memory[]> {
  const dataDir = newDataDir();
  const { child, running } = await startServer(dataDir, {
    DEMO_SIZE: 'stories',
    ...liftedLimits(),
    PARTS_OF_NEW_SHOPS: '1',
  });
  const { origin, demo } = running;
  const cookie = await signIn(origin, demo.account);
  const send = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${origin}/api/v1/${path}`, {
      ...init,
      headers: { cookie, origin, ...init.headers },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const all: Memory[] = [];
  const during = async <T>(operation: string, work: () => Promise<T>): Promise<T> => {
    const now = () => residentKb(child.pid ?? 0, 'workerd');
    const before = now();
    let most = before;
    const timer = setInterval(() => {
      most = Math.max(most, now());
    }, EVERY_MS);
    const result = await work();
    clearInterval(timer);
    all.push({ operation, grewBy: Math.max(0, most - before) / 1024 });
    return result;
  };
  const read = async (path: string) => {
    let bytes = 0;
    for await (const chunk of (await send(path)).body ?? []) bytes += chunk.length;
    return bytes;
  };
  try {
    // What the first file loads and the first requests leave behind is not counted.
    await send('imports?fileName=few.csv', { method: 'POST', body: fileOf(10, 100) });
    await read('shipments/export.xlsx');
    const { id } = await during(
      `taking a CSV file of ${IMPORT_ROWS_MAX} rows and ${IMPORT_BYTES_MAX >> 20} MiB`,
      async (): Promise<Import> =>
        (await send('imports?fileName=many.csv', { method: 'POST', body: fileOf() })).json(),
    );
    await during('adding its parcels', async () => {
      await send(`imports/${id}/start`, { method: 'POST' });
      for (;;) {
        const { state } = (await (await send(`imports/${id}`)).json()) as Import;
        if (state === 'failed') throw new Error('the import failed');
        if (state === 'done') return;
        await sleep(500);
      }
    });
    await during('exporting them as CSV', () => read('shipments/export.csv'));
    await during('exporting them as a workbook', () => read('shipments/export.xlsx'));
  } finally {
    await stopServer(child, 'SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
  return all;
}

/** Ozon's postings, padded by a column that means nothing. */
function fileOf(rows = IMPORT_ROWS_MAX, bytes = IMPORT_BYTES_MAX - 1000): string {
  const row = (i: number) => `${70_000_000 + i}-0001-1`;
  const padding = 'x'.repeat(Math.max(0, Math.floor(bytes / rows) - row(0).length - 2));
  return `posting_number,note\n${Array.from({ length: rows }, (_, i) => `${row(i)},${padding}`).join('\n')}`;
}

async function signIn(origin: string, account: object): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}
