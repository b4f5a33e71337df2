// Letters are counted by mailbox, however its address is written.
import { expect, test } from 'vitest';
import { mailboxOf } from '../../functions/accounts/mailbox.ts';

test.each([
  ['Wang@Mailbox.test', 'wang@mailbox.test'],
  [' wang+sale@mailbox.test ', 'wang@mailbox.test'],
  ['wang+a+b@mailbox.test', 'wang@mailbox.test'],
  ['w.a.ng+1@gmail.com', 'wang@gmail.com'],
  ['wang@googlemail.com', 'wang@gmail.com'],
  ['ivan.petrov@ya.ru', 'ivan-petrov@yandex.ru'],
  ['ivan-petrov@yandex.kz', 'ivan.petrov@yandex.com'],
])('%s is the mailbox of %s', (address, same) => {
  expect(mailboxOf(address)).toBe(mailboxOf(same));
});

test.each([
  ['w.ang@mailbox.test', 'wang@mailbox.test'],
  ['wang@gmail.com', 'wang@mailbox.test'],
  ['wang1@gmail.com', 'wang@gmail.com'],
  ['wang@gmail.com.mailbox.test', 'wang@gmail.com'],
])('%s is another mailbox than %s', (address, other) => {
  expect(mailboxOf(address)).not.toBe(mailboxOf(other));
});
