// A route's entry in the OpenAPI document, in one call.
import { describeRoute, resolver } from 'hono-openapi';
import * as v from 'valibot';
import { PROBLEMS, Problem, type ProblemSlug } from '../contract/problem.ts';

export function describe(route: {
  operationId: string;
  summary: string;
  tags: string[];
  ok: v.GenericSchema;
  /** Types of the answer; left out: JSON. */
  types?: readonly string[];
  status?: 200 | 201 | 202;
  problems?: ProblemSlug[];
  /** Session cookie or API key. */
  needsKey?: boolean;
  /** Only a person who has signed in. */
  needsSession?: boolean;
}) {
  const {
    ok,
    types = ['application/json'],
    status = 200,
    problems = [],
    needsKey = false,
    needsSession = false,
    ...spec
  } = route;
  return describeRoute({
    ...spec,
    ...(needsKey ? { security: [{ bearer: [] }, { session: [] }] } : {}),
    ...(needsSession ? { security: [{ session: [] }] } : {}),
    responses: {
      [status]: {
        description: 'As asked',
        content: Object.fromEntries(types.map((type) => [type, { schema: resolver(ok) }])),
      },
      ...Object.fromEntries(
        [...Map.groupBy(completed(problems), (slug) => PROBLEMS[slug].status)].map(
          ([code, slugs]) => [
            code,
            {
              description: slugs.map((slug) => `${slug}: ${PROBLEMS[slug].title}`).join('; '),
              content: { 'application/problem+json': { schema: resolver(Problem) } },
            },
          ],
        ),
      ),
    },
  });
}

/** What has a body that can be malformed has one that can be too long (lib/validate.ts). */
const completed = (problems: readonly ProblemSlug[]): Set<ProblemSlug> =>
  new Set(problems.includes('malformed-body') ? [...problems, 'body-too-large'] : problems);

/** For the routes of one section of the document: what all of them say. */
export const section =
  (tag: string, common: { needsKey?: boolean; needsSession?: boolean } = {}) =>
  (operationId: string, summary: string) => ({ operationId, summary, tags: [tag], ...common });

/** What anyone may be told who asks for an object by its id. */
export const REFUSALS = ['unauthorized', 'forbidden', 'not-found'] as const;

/** The answer where there is nothing to tell but that it is done. */
export const Done = v.object({ ok: v.literal(true) });
