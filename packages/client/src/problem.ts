// An answer that is no success (RFC 9457).
export class ProblemError extends Error {
  readonly status: number;
  /** Last part of `type`: switch on it. */
  readonly slug: string;
  readonly errors: readonly { pointer: string; message: string }[];
  readonly retryAfterSeconds: number | null;
  /** Id of the request: quote it when reporting. */
  readonly instance: string | null;

  constructor(status: number, body: Body) {
    const fields = (body.errors ?? []).map(({ pointer, message }) => `${pointer}: ${message}`);
    super([body.title ?? `HTTP ${status}`, ...fields].join('\n'));
    this.name = 'ProblemError';
    this.status = status;
    this.slug = body.type?.split('/').at(-1) ?? 'unknown';
    this.errors = body.errors ?? [];
    this.retryAfterSeconds = body.retryAfterSeconds ?? null;
    this.instance = body.instance ?? null;
  }
}

interface Body {
  type?: string;
  title?: string;
  instance?: string;
  errors?: { pointer: string; message: string }[];
  retryAfterSeconds?: number;
}

/** A proxy in front may answer something else. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  return new ProblemError(response.status, typeof body === 'object' && body !== null ? body : {});
}
