// The system as `npm start` runs it, on a port of its own and with data of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Demo } from '../../scripts/demo-file.ts';

export interface Running {
  origin: string;
  demo: Demo;
  dataDir: string;
  /** What the start wrote to the terminal; `terminalOf` reads on. */
  printed: string;
}

/** Everything the server wrote to the terminal so far, letters included. */
export const terminalOf = ({ dataDir }: Running): string =>
  readFileSync(join(dataDir, 'terminal.txt'), 'utf8');

declare module 'vitest' {
  export interface ProvidedContext {
    server: Running;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = newDataDir();
  const { child, running } = await startServer(dataDir);
  project.provide('server', running);
  return async () => {
    await stopServer(child, 'SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  };
}

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'parcel-desk-'));

export async function startServer(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<{ child: ChildProcess; running: Running }> {
  const { child, origin } = await launchServer(dataDir, settings);
  const note = (chunk: Buffer) => appendFileSync(join(dataDir, 'terminal.txt'), chunk);
  child.stdout?.on('data', note);
  child.stderr?.on('data', note);
  const printed = await untilReady(child);
  const demo = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8'));
  return { child, running: { origin, demo, dataDir, printed } };
}

/** Without waiting for anything. */
export async function launchServer(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<{ child: ChildProcess; origin: string }> {
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/serve.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      PUBLIC_ORIGIN: '',
      // Tests play visitors from many places.
      TRUSTED_PROXIES: '127.0.0.1,::1',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that workerd goes with it when it is killed.
    detached: true,
  });
  return { child, origin: `http://localhost:${port}` };
}

/** What a start said that was refused. */
export async function startInVain(dataDir: string): Promise<string> {
  const { child } = await launchServer(dataDir);
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

function untilReady(child: ChildProcess): Promise<string> {
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

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
