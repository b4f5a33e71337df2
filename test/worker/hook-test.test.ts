// The test of a webhook leaves nothing behind, whether it passes or fails.
import { env } from 'cloudflare:test';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findCarrier } from '../../functions/carriers/index.ts';
import { sweepInbox } from '../../functions/inbound/consume.ts';
import { openShop } from './support/accounts.ts';
import { inboxOf, openHook } from './support/hooks.ts';
import { ask, send } from './support/shipments.ts';

test.each([
  ['fails', true],
  ['passes', false],
])(
  'a webhook test that %s leaves no message waiting and none kept as failed',
  async (_, isBroken) => {
    const { id: sellerId, owner } = await openShop();
    const hook = await openHook('cdek', { sellerId });
    const inbound = findCarrier('cdek')?.inbound;
    if (!inbound) throw new Error('cdek has no webhook');
    if (isBroken) {
      const reading = vi.spyOn(inbound, 'read').mockImplementation(() => {
        throw new Error('of another shape');
      });
      onTestFinished(() => reading.mockRestore());
    }
    const path = `/api/v1/connections/${hook.connectionId}`;
    const tested = await send(owner, 'POST', `${path}/test`);
    expect(await tested.json()).toMatchObject({ result: isBroken ? 'failed' : 'passed' });
    expect(await inboxOf(hook)).toMatchObject([{ state: 'done', failure: null }]);

    await sweepInbox(env, Date.now() + 60_000);
    expect(await inboxOf(hook)).toMatchObject([{ state: 'done', failure: null }]);
    const failures = await (await ask(owner, `${path}/failures`)).text();
    expect(failures).not.toContain('receivedAt');
  },
);
