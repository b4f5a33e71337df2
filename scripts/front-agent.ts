// Connections from the front to the runtime.
import { Agent, type ClientRequestArgs } from 'node:http';
import { type NetConnectOpts, Socket } from 'node:net';

/** The runtime closes an idle connection after five seconds: ours has to be gone before it is used. */
const IDLE_MS = 4000;

export class RuntimeAgent extends Agent {
  constructor(keepAlive: boolean) {
    super({ keepAlive, timeout: IDLE_MS });
  }

  override createConnection(options: ClientRequestArgs): Socket {
    return new PatientSocket().connect(options as NetConnectOpts);
  }
}

/**
 * The runtime may answer before it has read the whole body, and close. Writing fails then while the
 * answer still waits to be read; so only reading tells that a connection has failed.
 */
class PatientSocket extends Socket {
  override _write(chunk: Buffer, encoding: BufferEncoding, done: () => void): void {
    super._write(chunk, encoding, () => done());
  }

  override _writev(chunks: { chunk: Buffer; encoding: BufferEncoding }[], done: () => void): void {
    super._writev?.(chunks, () => done());
  }
}
