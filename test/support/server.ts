// One server for all browser tests (scripts/server-process.ts).
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { newDataDir, type Running, startServer, stopServer } from '../../scripts/server-process.ts';

export * from '../../scripts/server-process.ts';

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
