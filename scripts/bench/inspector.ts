// V8's sampling profiler in the Worker's isolate, through the inspector of Miniflare.
import { once } from 'node:events';

export interface Frame {
  functionName: string;
  url: string;
}

export interface Profile {
  nodes: { id: number; callFrame: Frame; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

const INTERVAL_US = 400;

/** What runs meanwhile in the Worker whose inspector listens on `port`. */
export async function profiled(port: number, work: () => Promise<unknown>): Promise<Profile> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  const target = targets.find((one) => one.webSocketDebuggerUrl.includes('parcel-desk'));
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  await once(socket, 'open');
  const waiting = new Map<number, (result: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data));
    waiting.get(id)?.(result);
  });
  const call = <T>(method: string, params = {}): Promise<T> =>
    new Promise((resolve) => {
      const id = waiting.size + 1;
      waiting.set(id, resolve as (result: unknown) => void);
      socket.send(JSON.stringify({ id, method, params }));
    });
  await call('Profiler.enable');
  await call('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await call('Profiler.start');
  await work();
  const { profile } = await call<{ profile: Profile }>('Profiler.stop');
  socket.close();
  return profile;
}
