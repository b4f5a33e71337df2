// Securing an account in a browser: a passkey of a virtual device, and the pages of the second step.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { flawsOf, signIn } from '../support/pages.ts';

const { origin, demo } = inject('server');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function newPage(): Promise<Page> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  return context.newPage();
}

/** A phone or computer that keeps passkeys. `isVerifying`: it recognises its owner. */
async function plugIn(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return (isUserVerified: boolean) =>
    devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
}

async function askForPasskey(page: Page): Promise<void> {
  await page.goto(`${origin}/en/sign-in?back=/en/desk/parcels`);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
}

test('a passkey that was added with the password signs in by itself, until it is removed', async () => {
  const page = await newPage();
  const recognise = await plugIn(page);
  await signIn(page, 'en');
  await page.goto(`${origin}/en/desk/settings/me/passkeys`);
  await page.getByLabel('Name').fill('My phone');
  await page.getByLabel('Password').fill('a guess');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('does not match').waitFor();
  await page.getByLabel('Password').fill(demo.account.password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Create the passkey' }).click();
  await page.waitForURL(/passkeys\?done/);
  await page.getByText('My phone', { exact: true }).waitFor();

  await page.context().clearCookies();
  await askForPasskey(page);
  await page.waitForURL(/\/en\/desk\/parcels/);

  await page.context().clearCookies();
  await recognise(false);
  await askForPasskey(page);
  await page.getByText('That did not work').waitFor();
  expect(page.url()).toContain('/sign-in/');
  await recognise(true);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.waitForURL(/\/en\/desk\/parcels/);

  await page.goto(`${origin}/en/desk/settings/me/passkeys`);
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.waitForURL(/passkeys\?done/);
  await page.context().clearCookies();
  await askForPasskey(page);
  await page.getByText('does not match').waitFor();
  await page.goto(`${origin}/en/desk/parcels`);
  expect(page.url()).toContain('/sign-in?');
});

test('the pages that secure an account have no flaw axe finds, on a phone and in both colours', async () => {
  const page = await newPage();
  const flaws: unknown[] = [];
  for (const path of ['sign-in', 'sign-in/code']) {
    await page.goto(`${origin}/ru/${path}`);
    flaws.push(...(await flawsOf(page)));
  }
  await page.goto(`${origin}/ru/sign-in`);
  await page.getByRole('button', { name: 'Вход по ключу доступа' }).click();
  await page.getByRole('button', { name: 'Подтвердить' }).waitFor();
  flaws.push(...(await flawsOf(page)));
  await signIn(page, 'ru');
  for (const path of ['me', 'me/email', 'me/passkeys', 'shop', 'shop/delete']) {
    await page.goto(`${origin}/ru/desk/settings/${path}`);
    flaws.push(...(await flawsOf(page)));
  }
  await page.goto(`${origin}/ru/shops/delete-account`);
  flaws.push(...(await flawsOf(page)));
  await page.goto(`${origin}/ru/desk/settings/me/two-factor`);
  flaws.push(...(await flawsOf(page)));
  // Unfolded menus lie over the form.
  await page.reload();
  await page.getByLabel('Пароль').fill(demo.account.password);
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByRole('img', { name: 'QR-код' }).waitFor();
  flaws.push(...(await flawsOf(page)));
  expect(flaws).toEqual([]);
});
