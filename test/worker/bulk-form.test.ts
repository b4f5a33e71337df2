// The form under the parcel list does what its button says, and nothing when it says nothing known.
import { expect, test } from 'vitest';
import type { SellerShipment } from '../../functions/contract/shipment-work.ts';
import { openShop, sendForm } from './support/accounts.ts';
import { newCdekNumber } from './support/hooks.ts';
import { add, ask } from './support/shipments.ts';

test.each([
  [{ action: 'teleport' }, 422, false],
  [{ action: '' }, 422, false],
  [{}, 422, false],
  [{ action: 'archive' }, 303, true],
])(
  'the bulk form sent with %j answers %i and archives the parcel: %j',
  async (fields, status, isArchived) => {
    const { owner } = await openShop();
    const [id = ''] = await add(owner, { number: newCdekNumber() });
    const answer = await sendForm(
      '/en/desk/parcels/actions',
      { id, ...fields },
      { cookie: owner.headers.cookie },
    );
    expect(answer.status).toBe(status);
    if (status === 422) expect(await answer.text()).toContain('Choose what to do with the parcels');
    const parcel: SellerShipment = await (await ask(owner, `/api/v1/shipments/${id}`)).json();
    expect(parcel.archivedAt !== null).toBe(isArchived);
  },
);
