// The desk's pages about Ozon, as plain forms: returns with requests, and many tracking numbers.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SellerShipment } from '../../functions/contract/shipment-work.ts';
import type { Today } from '../../functions/contract/today.ts';
import { words } from '../../functions/contract/words.ts';
import { formatTime } from '../../functions/lib/time.ts';
import { joinShop, type Member, openShop } from './support/accounts.ts';
import { call } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import { connectOzon, type OzonSeller, syncWhole } from './support/ozon.ts';

let agent: Member;
let viewer: Member;
let seller: OzonSeller;

beforeEach(async () => {
  const shop = await openShop();
  [agent, viewer] = await Promise.all([joinShop(shop.id, 'agent'), joinShop(shop.id, 'viewer')]);
  seller = await connectOzon({ sellerId: shop.id, now: Date.now, pageMax: 100 });
  await syncWhole(seller);
});

const desk = async (who: Member, path: string, fields?: Record<string, string>) => {
  const response = await call(`/en/desk/${path}`, {
    method: fields ? 'POST' : 'GET',
    headers: { ...who.headers, accept: 'text/html' },
    redirect: 'manual',
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  });
  return {
    status: response.status,
    html: await response.text(),
    to: response.headers.get('location'),
  };
};

const fake = () => seller.ozon.shop(seller.clientId).postings;

describe('the returns page', () => {
  test('a decision about a cancellation names product and amount before it can be sent', async () => {
    const { html } = await desk(agent, 'returns');
    const question =
      /<details class="confirm[^"]*">[\s\S]*?<p>(Posting [^<]+)<\/p>/.exec(html)?.[1] ?? '';
    expect(question).toMatch(/^Posting \S+: .+[₽¥]\S*\. Cancel the order or refuse\?$/);
    expect(html).toMatch(/class="btn danger" name="decision" value="rejected"/);
    expect(html).toMatch(/class="btn" name="decision" value="approved"/);
  });

  test('the pick list holds what lies at one point, or what was picked, and nothing of others', async () => {
    const { html } = await desk(viewer, 'returns');
    const ids = [...html.matchAll(/name="id" value="(\d+)"/g)].map(([, id = '']) => id);
    expect(ids.length).toBeGreaterThan(1);
    const rows = (text: string) => text.split('<tbody>').slice(1).join('').split('<tr>').length - 1;
    expect(rows((await desk(viewer, 'returns/pick-list')).html)).toBe(ids.length);
    expect(rows((await desk(viewer, `returns/pick-list?id=${ids[0]}&id=999`)).html)).toBe(1);
    expect((await desk(viewer, 'returns/pick-list?place=Nowhere')).html).not.toContain('<tbody>');
  });

  test('the returns page shows waiting returns with deadlines, parcel links and a help article', async () => {
    const { status, html } = await desk(viewer, 'returns');
    expect(status).toBe(200);
    expect(html).toMatch(new RegExp(`/en/desk/parcels/shp_\\w+">${seller.posting(13)}`));
    expect(html).toContain('Storage is free until');
    expect(html).toContain('Disposal on');
    expect(html).toContain('/en/help/seller-return/');
    expect(html).not.toContain(seller.posting(14));
    expect((await desk(viewer, 'returns?which=all')).html).toContain(seller.posting(14));
  });

  test('the returns page says how to connect Ozon when it is not connected', async () => {
    const { owner } = await openShop();
    const { html } = await desk(owner, 'returns');
    expect(html).toContain('/en/desk/connections');
    expect(html).toContain('appear here within a minute');
  });

  test('an agent can refuse a cancellation request by a plain form, a viewer cannot', async () => {
    const { html } = await desk(agent, 'returns');
    const path = /desk\/(returns\/requests\/\d+)"/.exec(html)?.[1] ?? '';
    expect(path).not.toBe('');
    expect((await desk(viewer, 'returns')).html).not.toContain('requests/');
    expect((await desk(viewer, path, { decision: 'rejected' })).status).toBe(403);
    const done = await desk(agent, path, { decision: 'rejected' });
    expect(done).toMatchObject({ status: 303, to: '/en/desk/returns?decided=rejected' });
    expect((await desk(agent, 'returns?decided=rejected')).html).toContain(
      'The request is refused.',
    );
  });

  test('a cancellation request stays open with the reason when Ozon does not answer', async () => {
    const { html } = await desk(agent, 'returns');
    const path = /desk\/(returns\/requests\/\d+)"/.exec(html)?.[1] ?? '';
    outside('ozon.test', () => new Response(null, { status: 502 }));
    const answer = await desk(agent, path, { decision: 'approved' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Ozon did not answer');
    expect(answer.html).toContain(path);
  });
});

describe('the tracking number form', () => {
  const lines = () => `${seller.posting(4)};1106321645\n${seller.posting(2)};1106321646`;

  test('the tracking number form shows the lines with their problems before anything is sent', async () => {
    const { status, html } = await desk(agent, 'parcels/ship', { step: 'check', lines: lines() });
    expect(status).toBe(422);
    expect(html).toContain('Ready to send');
    expect(html).toContain('Ozon does not offer this for the posting now');
    expect(html.match(/name="pick" value="1"[^>]* checked/g)).toHaveLength(1);
    expect(html).not.toContain('name="pick" value="2"');
    expect(fake()[3]?.trackingNumber).toBe('');
  });

  test('the tracking number form sends the valid lines and keeps the failed ones in the field', async () => {
    const { status, html } = await desk(agent, 'parcels/ship', {
      step: 'apply',
      pick: '1',
      lines: lines(),
    });
    expect(status).toBe(422);
    expect(html).toContain('Done: 1 of 2');
    const left = /<textarea[^>]*>([^<]*)</.exec(html)?.[1] ?? '';
    expect(left.trim()).toBe(`${seller.posting(2)}; 1106321646;`);
    expect(fake()[3]?.trackingNumber).toBe('1106321645');
    const again = await desk(agent, 'parcels/ship', {
      step: 'apply',
      pick: '1',
      lines: `${seller.posting(4)};1106321645`,
    });
    expect(again.status).toBe(200);
  });

  test('a line with a warning is not ticked, and is sent only when somebody ticks it', async () => {
    // China Post's format under a posting whose carrier is CDEK.
    const warned = `${seller.posting(4)};RB123456785CN;CDEK`;
    const { html } = await desk(agent, 'parcels/ship', { step: 'check', lines: warned });
    const box = /<input[^>]*name="pick"[^>]*>/.exec(html)?.[0] ?? '';
    expect(box).toContain('value="1"');
    expect(box).not.toContain('checked');
    const unsent = await desk(agent, 'parcels/ship', { step: 'apply', lines: warned });
    expect(unsent.status).toBe(422);
    expect(unsent.html).toContain(words('en')('ship.error.none'));
    expect(fake()[3]?.trackingNumber).toBe('');
    await desk(agent, 'parcels/ship', { step: 'apply', pick: '1', lines: warned });
    expect(fake()[3]?.trackingNumber).toBe('RB123456785CN');
  });

  test('a line that is not ticked stays in the field', async () => {
    const both = `${seller.posting(4)};1106321645\n${seller.posting(5)};1106321646`;
    const sent = await desk(agent, 'parcels/ship', { step: 'apply', pick: '1', lines: both });
    expect(sent.html).toContain(words('en')('ship.unsent'));
    const left = /<textarea[^>]*>([^<]*)</.exec(sent.html)?.[1] ?? '';
    expect(left.trim()).toBe(`${seller.posting(5)}; 1106321646;`);
    expect(fake()[4]?.trackingNumber).not.toBe('1106321646');
  });

  test('the tracking number form can also set postings to "delivering"', async () => {
    const wish = {
      step: 'apply',
      pick: '1',
      deliver: '1',
      lines: `${seller.posting(4)};1106321645`,
    };
    const { html } = await desk(agent, 'parcels/ship', wish);
    expect(html).toContain('and “delivering”: done');
    expect(fake()[3]?.status).toBe('delivering');
  });

  test('the tracking number form reads a file in windows-1251', async () => {
    // "Служба" in windows-1251.
    const heading = Uint8Array.from([0xd1, 0xeb, 0xf3, 0xe6, 0xe1, 0xe0, 0x0a]);
    const body = new FormData();
    body.set('step', 'check');
    body.set('lines', '');
    body.set('file', new File([heading, `${seller.posting(4)};1106321645`], 'numbers.csv'));
    const response = await call('/en/desk/parcels/ship', {
      method: 'POST',
      headers: agent.headers,
      body,
    });
    expect(response.status).toBe(200);
    // The heading is line 1.
    expect(await response.text()).toMatch(/name="pick" value="2"[^>]* checked/);
  });

  test('a row whose buyer asks to cancel is not sent, and is once the request is refused', async () => {
    const requested = `${seller.posting(3)};1106321645`;
    const checked = await desk(agent, 'parcels/ship', { step: 'check', lines: requested });
    expect(checked.status).toBe(422);
    const said = words('en')('ozon.outcome.cancel_requested');
    expect(checked.html).toContain(said);
    expect(checked.html).toContain(words('en')('ship.nothing'));
    // Nor by a form that was served before the request came.
    const sent = await desk(agent, 'parcels/ship', {
      step: 'apply',
      pick: '1',
      lines: requested,
    });
    expect(sent.html).toContain(said);
    expect(fake()[2]?.trackingNumber).toBe('');

    const { html } = await desk(agent, 'returns');
    const path = /desk\/(returns\/requests\/\d+)"/.exec(html)?.[1] ?? '';
    await desk(agent, path, { decision: 'rejected' });
    const again = await desk(agent, 'parcels/ship', {
      step: 'apply',
      pick: '1',
      lines: requested,
    });
    expect(again.status).toBe(200);
    expect(fake()[2]?.trackingNumber).toBe('1106321645');
  });

  test('the tracking number form asks for lines when empty and takes postings chosen in the list', async () => {
    const empty = await desk(agent, 'parcels/ship', { step: 'check', lines: ' \n' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('Paste at least one line');
    const { html } = await desk(agent, `parcels/ship?n=${seller.posting(4)},${seller.posting(5)}`);
    expect(html).toContain(`${seller.posting(4)}; \n${seller.posting(5)}; `);
  });

  test('the tracking number form is closed to a viewer', async () => {
    expect((await desk(viewer, 'parcels/ship')).status).toBe(403);
    const sent = await desk(viewer, 'parcels/ship', {
      step: 'apply',
      pick: '1',
      lines: lines(),
    });
    expect(sent.status).toBe(403);
  });
});

describe('the page of a parcel', () => {
  const parcelOf = async (order: number): Promise<string> => {
    const { results } = await env.DB.prepare(
      'SELECT id FROM shipments WHERE seller_id = ? AND number = ?',
    )
      .bind(seller.sellerId, seller.posting(order))
      .all<{ id: string }>();
    return results[0]?.id ?? '';
  };
  const deed = (who: Member, order: number, action: string, fields: Record<string, string>) =>
    desk(who, `ozon/${seller.posting(order)}/${action}`, fields);

  test('the parcel page offers an agent only the actions that Ozon offers, and a viewer none', async () => {
    const own = (await desk(agent, `parcels/${await parcelOf(5)}`)).html;
    expect(own).toContain('/set_tracking_number');
    expect(own).toContain('/delivering');
    expect(own).not.toContain('/last_mile');
    const ofOzon = (await desk(agent, `parcels/${await parcelOf(9)}`)).html;
    expect(ofOzon).toContain('desk/chats/open');
    expect(ofOzon).not.toContain('desk/ozon/');
    expect(ofOzon).not.toContain('Ozon offers no action');
    const fbo = (await desk(agent, `parcels/${await parcelOf(17)}`)).html;
    expect(fbo).toContain('Ozon offers no action');
    expect((await desk(viewer, `parcels/${await parcelOf(5)}`)).html).not.toContain('desk/ozon/');
  });

  test('a request to cancel is the parcel page’s case with its date, until it is answered', async () => {
    const id = await parcelOf(3);
    const request = await env.DB.prepare(
      'SELECT id, auto_approve_at AS at FROM ozon_cancellations WHERE seller_id = ? AND number = ?',
    )
      .bind(seller.sellerId, seller.posting(3))
      .first<{ id: string; at: number }>();
    const at = new Date(request?.at ?? 0).toISOString();
    const read = async () =>
      (await call(`/api/v1/shipments/${id}`, { headers: viewer.headers })).json<SellerShipment>();
    expect(await read()).toMatchObject({
      cancelRequestedUntil: at,
      situation: {
        case: 'cancellation_requested',
        turn: 'seller',
        step: 'answer_cancellation',
        until: { at, rule: 'cancel-request', because: null, ifNobodyActs: 'request_approved' },
      },
    });
    const { html } = await desk(viewer, `parcels/${id}`);
    const t = words('en');
    expect(html).toContain(t('case.cancellation_requested.seller'));
    expect(html).toContain(
      t('until.request_approved.seller', { date: formatTime('en', Date.parse(at), Date.now()) }),
    );
    expect(html).toContain(t('guide.step.do_not_ship_yet'));
    // Its buyer asked for it, but the number is open to anybody.
    const open = await (await call(`/en/track?n=${seller.posting(3)}`)).text();
    expect(open).not.toContain(t('case.cancellation_requested.buyer'));

    // An agent is asked to answer before anything else, and asked again with the product and its price.
    const asked = (await desk(agent, `parcels/${id}`)).html;
    const banner = asked.slice(asked.indexOf('id="request"'), asked.indexOf('parcel-lead'));
    expect(asked.indexOf('id="request"')).toBeLessThan(asked.indexOf('<h1'));
    const { product } = fake()[2] ?? {};
    expect(banner.split(product?.name ?? '?')).toHaveLength(3);
    expect(banner).toMatch(/[¥₽]\d/);
    expect(asked).not.toContain('/set_tracking_number');
    expect(asked).not.toContain('/delivering');
    expect(html).not.toContain('id="request"');

    const done = await desk(agent, `returns/requests/${request?.id}`, {
      decision: 'rejected',
      parcel: id,
    });
    expect(done.to).toBe(`/en/desk/parcels/${id}?decided=rejected`);
    const after = await read();
    expect(after.cancelRequestedUntil).toBeNull();
    expect(after.situation.case).not.toBe('cancellation_requested');
  });

  test('an Ozon action on the parcel page works by a plain form and reports its outcome', async () => {
    const parcel = await parcelOf(5);
    const tracking = await deed(agent, 5, 'set_tracking_number', {
      parcel,
      tracking: 'rb 123456785 cn',
    });
    expect(tracking).toMatchObject({
      status: 303,
      to: `/en/desk/parcels/${parcel}?ozon=done#ozon`,
    });
    expect(fake()[4]?.trackingNumber).toBe('RB123456785CN');
    await deed(agent, 5, 'delivering', { parcel });
    expect(fake()[4]?.status).toBe('delivering');
    expect((await desk(agent, `parcels/${parcel}?ozon=done`)).html).toContain('role="status"');
  });

  test('a hand-over time on the parcel page is read as Moscow time', async () => {
    const soon = new Date(Date.now() + 2 * 3_600_000).toISOString().slice(0, 16);
    const inMoscow = new Date(Date.parse(`${soon}Z`) + 3 * 3_600_000).toISOString().slice(0, 16);
    await deed(agent, 3, 'set_cutoff', { parcel: '', cutoff: inMoscow });
    expect(fake()[2]?.shipBy).toBe(Date.parse(`${soon}Z`));
    const later = await deed(agent, 4, 'set_cutoff', { parcel: '', cutoff: '2099-01-01T12:00' });
    expect(later.to).toContain('ozon=cutoff_too_late');
    const wrong = await deed(agent, 4, 'set_cutoff', { parcel: '', cutoff: 'soon' });
    expect(wrong.to).toContain('ozon=refused');
  });

  test('an Ozon action is refused for a viewer, for another seller and when it is unknown', async () => {
    expect((await deed(viewer, 5, 'delivering', {})).status).toBe(403);
    const { owner } = await openShop();
    expect((await deed(owner, 5, 'delivering', {})).status).toBe(404);
    expect((await deed(agent, 5, 'teleport', {})).status).toBe(404);
    expect(fake()[4]?.status).toBe('awaiting_deliver');
  });
});

test('a request to cancel stands on top of Today, on the page and in the API, until it is answered', async () => {
  const t = words('en');
  const read = async () => (await call('/api/v1/today', { headers: viewer.headers })).json<Today>();
  const [asked] = (await read()).cancellations;
  expect(asked).toEqual({
    number: seller.posting(3),
    autoApproveAt: expect.stringMatching(/^\d{4}-/),
  });
  const { html } = await desk(agent, 'today');
  const top = html.indexOf(t('case.cancellation_requested'));
  expect(top).toBeGreaterThan(0);
  expect(html.slice(top)).toContain(seller.posting(3));
  const [firstRow] = html.split(/<li class="job/).slice(1);
  expect(firstRow).toContain(t('case.cancellation_requested'));
  expect(firstRow).toContain(seller.posting(3));

  const { html: returns } = await desk(agent, 'returns');
  const path = /desk\/(returns\/requests\/\d+)"/.exec(returns)?.[1] ?? '';
  await desk(agent, path, { decision: 'approved' });
  expect((await read()).cancellations).toEqual([]);
  expect((await desk(agent, 'today')).html).not.toContain(t('case.cancellation_requested'));
});
