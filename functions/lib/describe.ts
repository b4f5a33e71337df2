// A route's entry in the OpenAPI document, in one call.
import { describeRoute, resolver } from 'hono-openapi';
import * as v from 'valibot';
import { PROBLEMS, ProblemDetails, type ProblemSlug } from '../contract/problem.ts';

/** Who may call, as names of the schemes in lib/openapi.ts. */
const SECURITY = {
  public: [],
  /** Anyone; a key or session makes it an action of the seller. */
  optional: [{}, { bearer: [] }, { session: [] }],
  seller: [{ bearer: [] }, { session: [] }],
  /** Only a person who has signed in. */
  session: [{ session: [] }],
  /** The holder of the ticket's token, or its seller. */
  ticket: [{ ticket: [] }, { bearer: [] }, { session: [] }],
  operator: [{ operator: [] }],
} satisfies Record<string, Record<string, string[]>[]> as Record<
  string,
  Record<string, string[]>[]
>;

export interface Described {
  operationId: string;
  summary: string;
  tags: string[];
  security: keyof typeof SECURITY;
  /** Description of the success response. */
  returns: string;
  ok: v.GenericSchema;
  /** Media types of the response; absent: JSON. */
  types?: readonly string[];
  status?: 200 | 201 | 202;
  problems?: readonly ProblemSlug[];
}

export function describe(route: Described) {
  const {
    security,
    returns,
    ok,
    types = ['application/json'],
    status = 200,
    problems = [],
    ...spec
  } = route;
  return describeRoute({
    ...spec,
    security: SECURITY[security],
    responses: {
      [status]: {
        description: returns,
        content: Object.fromEntries(types.map((type) => [type, { schema: resolver(ok) }])),
      },
      ...Object.fromEntries(
        [...Map.groupBy(completed(problems), (slug) => PROBLEMS[slug].status)].map(
          ([code, slugs]) => [
            code,
            {
              description: slugs.map((slug) => `${slug}: ${PROBLEMS[slug].title}`).join('; '),
              content: { 'application/problem+json': { schema: resolver(ProblemDetails) } },
            },
          ],
        ),
      ),
    },
  });
}

/** A route whose body can be malformed also has a body that can be too long (lib/validate.ts). */
const completed = (problems: readonly ProblemSlug[]): Set<ProblemSlug> =>
  new Set(problems.includes('malformed-body') ? [...problems, 'body-too-large'] : problems);

/** For the routes of one section of the document. */
export const section = (tag: string) => (operationId: string, summary: string) => ({
  operationId,
  summary,
  tags: [tag],
});

/** The response when there is nothing to return but success. */
export const Done = v.object({ ok: v.literal(true) });
