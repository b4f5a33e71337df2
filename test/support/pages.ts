// What browser tests do on pages: sign in, send the report form, look for flaws.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { inject, vi } from 'vitest';
import type { Lang } from '../../functions/contract/lang.ts';
import { words } from '../../functions/contract/words.ts';

const { origin, demo } = inject('server');

/** As the owner of the demo shop. */
export async function signIn(page: Page, lang: Lang): Promise<void> {
  const t = words(lang);
  await page.goto(`${origin}/${lang}/sign-in`);
  await page.getByLabel(t('signin.email')).fill(demo.account.email);
  await page.getByLabel(t('signin.password')).fill(demo.account.password);
  await page.getByRole('button', { name: t('signin.submit') }).click();
  await page.waitForURL(/\/desk/);
}

/** Not sooner than a person could have filled it in: faster ones are taken for programs. */
export async function sendReport(page: Page, lang: Lang): Promise<void> {
  const servedAt = Number.parseInt(await page.locator('input[name=form]').inputValue(), 10);
  await vi.waitUntil(() => Date.now() > servedAt + 1600, { timeout: 5000 });
  await page.getByRole('button', { name: words(lang)('ticket.report.submit') }).click();
}

export type Scheme = 'light' | 'dark';

/**
 * What axe finds with all that folds away unfolded, and whether anything runs over the edge of a
 * phone. In the second scheme only the colours differ.
 */
export async function flawsOf(page: Page, schemes: Scheme[] = ['light', 'dark']) {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
  const found: unknown[] = [];
  for (const [i, colorScheme] of schemes.entries()) {
    // A colour that is still changing has no contrast to measure.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The pages have no frames, so axe may run in the page itself instead of a second one.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({
        resultTypes: ['violations'],
        ...(i > 0 ? { runOnly: ['color-contrast'] } : {}),
      })
      .analyze();
    found.push(...violations.map(({ id, nodes }) => [page.url(), id, nodes[0]?.html]));
  }
  const width = await page.evaluate('document.documentElement.scrollWidth');
  if (width !== 360) found.push([page.url(), 'runs over the edge', width]);
  const large = await widthWithLargeText(page);
  if (large !== 360) found.push([page.url(), 'runs over the edge with text at 200 %', large]);
  return found;
}

/** As a browser sets it in which a person has chosen larger text. */
const widthWithLargeText = (page: Page): Promise<unknown> =>
  page.evaluate(`(() => {
    const root = document.documentElement;
    root.style.fontSize = '200%';
    const width = root.scrollWidth;
    root.style.fontSize = '';
    return width;
  })()`);
