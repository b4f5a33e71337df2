// Structured log lines, one JSON object each. Never a payload, a number of a parcel or a header: they can
// identify people. What an error says may quote what was typed, so quotes and numbers are cut out of it.

type Level = 'info' | 'warn' | 'error';
const LEVELS: readonly Level[] = ['info', 'warn', 'error'];
/** Frames that say where it happened. */
const FRAMES_MAX = 12;
const MESSAGE_CHARS_MAX = 300;

export function logError(event: string, error: unknown, facts: Record<string, unknown> = {}): void {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  write('error', event, { message: withoutTyped(message), stack: framesOf(stack), ...facts });
}

/** Nothing below the level of LOG_LEVEL. `facts` hold names, ids of ours and figures. */
export function logEvent(
  { LOG_LEVEL }: { LOG_LEVEL?: string },
  level: Level,
  event: string,
  facts: Record<string, unknown>,
): void {
  if (isLogged({ LOG_LEVEL }, level)) write(level, event, facts);
}

/** Unset: everything. */
export const isLogged = ({ LOG_LEVEL = '' }: { LOG_LEVEL?: string | undefined }, level: Level) =>
  LEVELS.indexOf(level) >= LEVELS.indexOf(LOG_LEVEL as Level);

/** A message of an error without what it quotes: texts, addresses, numbers, tokens, words that are not English. */
export const withoutTyped = (message: string): string =>
  withoutQuotes(message)
    .slice(0, MESSAGE_CHARS_MAX)
    .replace(/'[^']{0,99}'/g, '"…"')
    .split(' ')
    .map((word) => (isTelling(word) ? '…' : word))
    .join(' ');

/** From the first quote to the last: what is quoted may have quotes itself. */
function withoutQuotes(message: string): string {
  const from = message.search(/["`]/);
  if (from < 0) return message;
  const to = Math.max(message.lastIndexOf('"'), message.lastIndexOf('`'));
  return `${message.slice(0, from)}"…"${to > from ? message.slice(to + 1) : ''}`;
}

const isTelling = (word: string): boolean =>
  /[@/]|[^\x20-\x7e…]/.test(word) || word.replace(/\D/g, '').length >= 5;

/** The first lines of a stack repeat the message. */
const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES_MAX)
    .join('\n');

function write(level: Level, event: string, facts: Record<string, unknown>): void {
  const line = JSON.stringify({ level, event, ...facts });
  if (level === 'error') console.error(line);
  else if (level === 'warn') console.warn(line);
  else console.log(line);
}
