/** A reason not to go on that the person at the terminal can do something about. */
export class Refusal extends Error {}

/** The end of a command: such a reason is said in words, anything else is a fault of ours. */
export function endWith(error: unknown): void {
  const { code = '' } = error as { code?: string };
  if (!(error instanceof Refusal) && !String(code).startsWith('ERR_PARSE_ARGS')) throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}
