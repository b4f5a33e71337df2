// Structured log lines. Never a payload, a number or a header: they can identify people.

export function logError(event: string, error: unknown, facts: Record<string, unknown> = {}): void {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' };
  console.error(JSON.stringify({ level: 'error', event, message, stack, ...facts }));
}
