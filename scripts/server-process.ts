// The system as `npm start` runs it, on a port of its own and with data of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Demo } from './demo-file.ts';

export interface Running {
  origin: string;
  demo: Demo;
  dataDir: string;
  /** What the start wrote to the terminal; `terminalOf` reads on. */
  printed: string;
}

/** Everything the server wrote to the terminal so far, letters included. */
export const terminalOf = ({ dataDir }: Pick<Running, 'dataDir'>): string =>
  readFileSync(join(dataDir, 'terminal.txt'), 'utf8');

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'parcel-desk-'));

/** `settings`: further environment, as `npm start` reads it. */
export async function startServer(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<{ child: ChildProcess; running: Running }> {
  const { child, origin } = await launchServer(dataDir, settings);
  const printed = await untilReady(child);
  return { child, running: { origin, demo: demoIn(dataDir), dataDir, printed } };
}

export const demoIn = (dataDir: string): Demo =>
  JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8'));

/** Without waiting for anything. */
export async function launchServer(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<{ child: ChildProcess; origin: string }> {
  const port = await freePort();
  // Without a demo the clock cannot be moved: such a server runs at the time it is.
  const isServing = settings.DEMO === '0' || Boolean(settings.PUBLIC_ORIGIN);
  const clock: Record<string, string> = isServing ? { CLOCK_SHIFT: '' } : {};
  const child = spawn(process.execPath, ['scripts/serve.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      PUBLIC_ORIGIN: '',
      // The fewest parcels that tell every story; a test of another size says so.
      DEMO_SIZE: 'stories',
      // Tests play visitors from many places.
      TRUSTED_PROXIES: '127.0.0.1,::1',
      ...clock,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that workerd goes with it when it is killed.
    detached: true,
  });
  // It must not outlive us.
  const stop = () => child.pid && process.kill(-child.pid, 'SIGKILL');
  process.once('exit', stop);
  child.once('exit', () => process.off('exit', stop));
  const note = (chunk: Buffer) =>
    appendFileSync(join(dataDir, 'terminal.txt'), chunk, { mode: 0o600 });
  child.stdout?.on('data', note);
  child.stderr?.on('data', note);
  return { child, origin: `http://localhost:${port}` };
}

/** What a start said that was refused. */
export async function startInVain(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<string> {
  const { child } = await launchServer(dataDir, settings);
  let printed = '';
  child.stderr?.on('data', (chunk) => {
    printed += chunk;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  // In words, not as a stack.
  if (code !== 1 || /^ +at /m.test(printed)) throw new Error(`it ended with ${code}:\n${printed}`);
  return printed;
}

export async function stopServer(
  child: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL',
): Promise<void> {
  // Not before its last words are read: the folder they are written to goes next.
  const gone = new Promise((resolve) => child.once('close', resolve));
  if (child.pid) process.kill(-child.pid, signal);
  await gone;
}

/** Returns what the start said. */
export function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Stop with Ctrl+C')) resolve(printed);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the server stopped (${code}):\n${printed}`)));
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
