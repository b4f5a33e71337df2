// Maps an address to its mailbox: quotas protect the mailbox, however many spellings its address has. Errs on
// the side of one mailbox. Pure.

/** Domains of one service. https://yandex.com/support/domain/additional/mailbox-alias.xml (read 2026-11-26) */
const SAME_AS: Record<string, string> = {
  'googlemail.com': 'gmail.com',
  'ya.ru': 'yandex.ru',
  'yandex.com': 'yandex.ru',
  'yandex.by': 'yandex.ru',
  'yandex.kz': 'yandex.ru',
  'yandex.ua': 'yandex.ru',
};

/** Characters of the local part that the service ignores. */
const IDLE: Record<string, RegExp> = { 'gmail.com': /\./g, 'yandex.ru': /[.-]/g };

/** For counting only: letters go to the address as given. */
export function mailboxOf(email: string): string {
  const address = email.trim().toLowerCase();
  const at = address.lastIndexOf('@');
  const domain = SAME_AS[address.slice(at + 1)] ?? address.slice(at + 1);
  const [name = ''] = address.slice(0, Math.max(at, 0)).split('+');
  return `${name.replace(IDLE[domain] ?? /(?!)/, '')}@${domain}`;
}
