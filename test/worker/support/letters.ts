// Mail that left: tests run with MAIL_URL=log:, where the terminal is the mailbox.
import { vi } from 'vitest';

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Call before the first letter. */
export function openMailbox() {
  const letters: Letter[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => {
    const [, to, subject, text] = /^Mail to (\S+): (.*)\n([\s\S]*)$/.exec(String(line)) ?? [];
    if (to !== undefined) letters.push({ to, subject: subject ?? '', text: text ?? '' });
  });
  const to = (address: string) => letters.filter((letter) => letter.to === address);
  return {
    to,
    /** Letters are written after the answer. */
    newest: (address: string, count = 1): Promise<Letter> =>
      vi.waitUntil(() => (to(address).length >= count ? to(address).at(-1) : undefined), {
        timeout: 5000,
        interval: 10,
      }) as Promise<Letter>,
  };
}

/** Path of the one link in it. */
export const linkIn = ({ text }: Letter, place: string): string =>
  new RegExp(`https://desk\\.test(/\\w\\w/${place}/\\S+)`).exec(text)?.[1] ?? '';
