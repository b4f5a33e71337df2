// From the generated document to what a call takes and returns.
import type { paths } from './schema.d.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Paths that have the method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

type OperationOf<M extends Method, P extends PathOf<M>> =
  paths[P] extends Record<M, infer Op> ? Op : never;

type JsonIn<Response> = Response extends { content: { 'application/json': infer Body } }
  ? Body
  : never;

/** The body of the success; `string` where it is a file. */
export type ResultOf<M extends Method, P extends PathOf<M>> =
  OperationOf<M, P> extends { responses: infer R }
    ? [JsonIn<R[keyof R & (200 | 201 | 202)]>] extends [never]
      ? string
      : JsonIn<R[keyof R & (200 | 201 | 202)]>
    : never;

type PathNames<P> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathNames<Rest>
  : never;

/** Never where the document has `never`. */
type Given<T> = [NonNullable<T>] extends [never] ? never : NonNullable<T>;
type QueryOf<Op> = Op extends { parameters: { query?: infer Query } } ? Given<Query> : never;
type BodyOf<Op> = Op extends { requestBody?: infer Request } ? JsonIn<Given<Request>> : never;

/** `path` where the address has names, `body` where the operation takes one. */
export type OptionsOf<M extends Method, P extends PathOf<M>> = Common &
  ([PathNames<P>] extends [never] ? unknown : { path: Record<PathNames<P>, string> }) &
  ([QueryOf<OperationOf<M, P>>] extends [never]
    ? unknown
    : { query?: QueryOf<OperationOf<M, P>> }) &
  ([BodyOf<OperationOf<M, P>>] extends [never] ? unknown : { body: BodyOf<OperationOf<M, P>> });

interface Common {
  /** A repeated request with the same one is done once, and so may be sent again after a failure. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** May be left out where nothing in it is needed. */
export type Rest<Options> =
  Record<string, never> extends Options ? [options?: Options] : [options: Options];

/** How each list names the cursor of its next page. */
export const CURSORS = {
  '/api/v1/shipments': 'cursor',
  '/api/v1/problems': 'cursor',
  '/api/v1/tickets': 'before',
  '/api/v1/returns': 'after',
  '/api/v1/ozon/rfbs-returns': 'after',
  '/api/v1/audit': 'after',
} as const satisfies Partial<Record<PathOf<'get'>, string>>;
export type PagedPath = keyof typeof CURSORS;
