// POST /hooks/{carrier}/{secret}: what each kind of message is answered, and what becomes of it.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { sweepInbox } from '../../functions/inbound/consume.ts';
import {
  call,
  cdekStatus,
  expectProblem,
  headersOf,
  inboxOf,
  newCdekNumber,
  newPosting,
  openHook,
  ozonState,
  post,
  settled,
  track,
} from './support/hooks.ts';

const T0 = '2026-10-01T08:00:00Z';

describe('an accepted message', () => {
  test('an accepted message is in the inbox once answered and in tracking once processed', async () => {
    const hook = await openHook('ozon');
    const posting = newPosting();
    const response = await post(hook, ozonState(posting, 'posting_in_pickup_point', T0));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({ result: true });
    expect(await inboxOf(hook)).toHaveLength(1);
    await settled(hook);
    expect((await track(posting)).shipments).toMatchObject([
      {
        carrier: 'ozon',
        number: posting,
        status: 'available_for_pickup',
        actionRequiredBy: 'buyer',
      },
    ]);
  });

  test('a webhook message that is sent twice is one inbox row and one event', async () => {
    const hook = await openHook('ozon');
    const posting = newPosting();
    const message = ozonState(posting, 'posting_on_way_to_city', T0);
    const answers = [await post(hook, message), await post(hook, message)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await settled(hook);
    expect(await inboxOf(hook)).toHaveLength(1);
    expect((await track(posting)).shipments[0]?.events).toHaveLength(1);
  });

  test('the same status sent in another spelling and time zone is one event', async () => {
    const hook = await openHook('cdek');
    const number = newCdekNumber();
    await post(hook, cdekStatus(number, 'CREATED', '2026-10-01T08:00:00+0000'));
    await post(hook, cdekStatus(number, 'CREATED ', '2026-10-01T11:00:00+0300'));
    await settled(hook);
    expect((await track(number)).shipments[0]?.events).toHaveLength(1);
  });

  test('a webhook message that arrives out of order does not move the status back', async () => {
    const hook = await openHook('cdek');
    const number = newCdekNumber();
    await post(hook, cdekStatus(number, 'DELIVERED', '2026-10-05T08:00:00+0000'));
    await settled(hook);
    await post(hook, cdekStatus(number, 'TAKEN_BY_COURIER', '2026-10-05T06:00:00+0000'));
    await settled(hook);
    const [shipment] = (await track(number)).shipments;
    expect(shipment?.status).toBe('delivered');
    expect(shipment?.events.map(({ rawCode }) => rawCode)).toEqual([
      'DELIVERED',
      'TAKEN_BY_COURIER',
    ]);
  });

  test('thirty webhook messages at once about one parcel become thirty events', async () => {
    const hook = await openHook('cdek');
    const number = newCdekNumber();
    const messages = Array.from({ length: 30 }, (_, minute) =>
      cdekStatus(number, 'ACCEPTED_AT_TRANSIT_WAREHOUSE', `2026-10-02T08:${10 + minute}:00+0000`),
    );
    const answers = await Promise.all(messages.map((message) => post(hook, message)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    await settled(hook);
    const { shipments } = await track(number);
    expect(shipments).toHaveLength(1);
    expect(shipments[0]?.events).toHaveLength(30);
  });

  test('a webhook message with an unknown code is shown as it came and moves no status', async () => {
    const hook = await openHook('cdek');
    const number = newCdekNumber();
    await post(hook, cdekStatus(number, 'CREATED', '2026-10-01T08:00:00+0000'));
    await post(hook, cdekStatus(number, 'HELD_BY_TROLLS', '2026-10-02T08:00:00+0000'));
    await settled(hook);
    const [shipment] = (await track(number)).shipments;
    expect(shipment).toMatchObject({ status: 'info_received' });
    expect(shipment?.events[0]).toMatchObject({
      step: null,
      status: null,
      rawCode: 'HELD_BY_TROLLS',
    });
  });

  test('an inbox message whose queue message is lost is processed by the sweep', async () => {
    const hook = await openHook('ozon');
    const posting = newPosting();
    await post(hook, ozonState(posting, 'posting_received', T0));
    await settled(hook);
    await env.DB.prepare(`UPDATE inbox SET state = 'waiting', due_at = 1 WHERE connection_id = ?`)
      .bind(hook.connectionId)
      .run();
    await sweepInbox(env, Date.now());
    expect(await inboxOf(hook)).toMatchObject([{ state: 'done' }]);
    expect((await track(posting)).shipments[0]?.events).toHaveLength(1);
  });
});

describe('two numbers of one parcel', () => {
  test('two numbers tracked apart become one shipment when a push links them', async () => {
    const ozon = await openHook('ozon');
    const cdek = await openHook('cdek', { sellerId: ozon.sellerId });
    const [posting, number] = [newPosting(), newCdekNumber()];
    await post(cdek, cdekStatus(number, 'TAKEN_BY_COURIER', '2026-10-05T06:00:00+0000'));
    await post(ozon, ozonState(posting, 'posting_created', T0));
    await settled(cdek);
    await settled(ozon);
    await post(ozon, {
      message_type: 'TYPE_NEW_POSTING',
      posting_number: posting,
      tracking_number: number,
      tpl_integration_type: 'non_integrated',
      in_process_at: T0,
    });
    await settled(ozon);
    const [byPosting, byNumber] = [await track(posting), await track(number)];
    expect(byPosting.shipments).toHaveLength(1);
    expect(byPosting.shipments).toEqual(byNumber.shipments);
    expect(byPosting.shipments[0]).toMatchObject({
      scheme: 'rFBS',
      carrier: 'cdek',
      status: 'out_for_delivery',
      links: { carrier: `https://www.cdek.ru/ru/tracking?order_id=${number}` },
    });
  });

  test('two orders and two postings that two messages link crosswise are one shipment', async () => {
    const dpd = await openHook('dpd-russia');
    const [first, second] = [newDpdOrder(), newDpdOrder()];
    const [posting, other] = [newPosting(), newPosting()];
    await post(dpd, dpdStates([first, posting, '2026-10-10T08:00:00']));
    await settled(dpd);
    await post(
      dpd,
      dpdStates([first, other, '2026-10-11T08:00:00'], [second, posting, '2026-10-12T08:00:00']),
    );
    await settled(dpd);
    expect((await inboxOf(dpd)).map(({ state }) => state)).toEqual(['done', 'done']);
    const answers = await Promise.all([first, second, posting, other].map(track));
    expect(answers.map(({ shipments }) => shipments.length)).toEqual([1, 1, 1, 1]);
    expect(answers[0]?.shipments[0]?.events).toHaveLength(3);
  });

  test('two parcels in one message are one shipment when its last report links them', async () => {
    const dpd = await openHook('dpd-russia');
    const [first, second] = [newDpdOrder(), newDpdOrder()];
    const [posting, other] = [newPosting(), newPosting()];
    await post(
      dpd,
      dpdStates(
        [first, posting, '2026-10-10T08:00:00'],
        [second, other, '2026-10-11T08:00:00'],
        [first, other, '2026-10-12T08:00:00'],
      ),
    );
    await settled(dpd);
    expect((await inboxOf(dpd)).map(({ state }) => state)).toEqual(['done']);
    expect((await track(second)).shipments.map(({ events }) => events.length)).toEqual([3]);
  });

  test('the same number at two sellers stays two shipments', async () => {
    const [one, other] = [await openHook('cdek'), await openHook('cdek')];
    const number = newCdekNumber();
    await post(one, cdekStatus(number, 'CREATED', '2026-10-01T08:00:00+0000'));
    await post(other, cdekStatus(number, 'DELIVERED', '2026-10-05T08:00:00+0000'));
    await settled(one);
    await settled(other);
    const statuses = (await track(number)).shipments.map(({ status }) => status);
    expect(statuses.sort()).toEqual(['delivered', 'info_received']);
  });
});

describe('Ozon', () => {
  test('a ping from Ozon is answered in its own template and not kept', async () => {
    const hook = await openHook('ozon');
    const response = await post(hook, { message_type: 'TYPE_PING', time: T0 });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      version: expect.any(String),
      name: expect.any(String),
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
    });
    expect(await inboxOf(hook)).toEqual([]);
  });

  test('an invalid message from Ozon is refused in Ozon’s own template', async () => {
    const hook = await openHook('ozon');
    const response = await post(hook, '{"message_type": "TYPE_');
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: { code: 'ERROR_UNKNOWN', message: expect.any(String), details: null },
    });
    const foreign = await post(hook, { hello: 'world' });
    expect(await foreign.json()).toMatchObject({ error: { code: 'ERROR_PARAMETER_VALUE_MISSED' } });
  });

  test('an Ozon message from elsewhere than Ozon’s networks is refused without naming them and not kept', async () => {
    const hook = await openHook('ozon', { anySender: false });
    const message = ozonState(newPosting(), 'posting_created', T0);
    const from = (ip: string) => post(hook, message, { headers: { 'cf-connecting-ip': ip } });
    const stranger = await from('203.0.113.7');
    expect(stranger.status).toBe(403);
    const { error } = await stranger.json<{ error: { code: string; message: string } }>();
    // In Ozon's template, and without the networks that would have been let in.
    expect(error).toEqual({
      code: expect.stringMatching(/^ERROR_[A-Z_]+$/),
      message: expect.stringMatching(/^[^\d]+$/),
      details: null,
    });
    const ping = { message_type: 'TYPE_PING', time: T0 };
    const pinged = await post(hook, ping, { headers: { 'cf-connecting-ip': '203.0.113.7' } });
    expect(pinged.status).toBe(403);
    expect(await inboxOf(hook)).toEqual([]);
    expect((await from('185.73.195.200')).status).toBe(200);
    expect(await inboxOf(hook)).toHaveLength(1);
  });

  test('an Ozon connection set to any sender accepts a message from another address', async () => {
    const hook = await openHook('ozon', { anySender: true });
    const message = ozonState(newPosting(), 'posting_created', T0);
    const headers = { 'cf-connecting-ip': '203.0.113.7' };
    expect((await post(hook, message, { headers })).status).toBe(200);
    expect(await inboxOf(hook)).toHaveLength(1);
  });
});

describe('a refused message', () => {
  test('an unknown secret, carrier or pair of both and a revoked connection get the same answer, hook-not-found', async () => {
    const [hook, revoked] = [await openHook('cdek'), await openHook('cdek')];
    await env.DB.prepare('UPDATE connections SET revoked_at = 1 WHERE id = ?')
      .bind(revoked.connectionId)
      .run();
    const body = JSON.stringify(cdekStatus(newCdekNumber(), 'CREATED', T0));
    const answers = await Promise.all(
      [
        '/hooks/cdek/wrong',
        '/hooks/nobody/x',
        '/hooks/cainiao/x',
        hook.path.replace('cdek', 'boxberry'),
        revoked.path,
      ].map(async (path) => {
        const response = await call(path, { method: 'POST', body });
        const { instance, ...told } = await response.clone().json<Record<string, unknown>>();
        await expectProblem(response, 404, 'hook-not-found');
        const { 'content-length': _, ...headers } = Object.fromEntries(headersOf(response));
        return { told, headers };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await inboxOf(hook)).toEqual([]);
  });

  test('a webhook to a revoked connection is refused at once, even right after it was used', async () => {
    const hook = await openHook('cdek');
    expect((await post(hook, cdekStatus(newCdekNumber(), 'CREATED', T0))).status).toBe(200);
    await env.DB.prepare('UPDATE connections SET revoked_at = 1 WHERE id = ?')
      .bind(hook.connectionId)
      .run();
    const response = await post(hook, cdekStatus(newCdekNumber(), 'CREATED', T0));
    await expectProblem(response, 404, 'hook-not-found');
  });

  test.each([
    ['aftership', 'aftership-hmac-sha256'],
    ['easypost', 'x-hmac-signature'],
    ['seventeen-track', 'sign'],
    ['trackingmore', 'signature'],
  ])('%s webhooks with no or a wrong signature are not kept', async (carrier, header) => {
    const hook = await openHook(carrier);
    const wrong = await post(hook, '{}', { headers: { [header]: 'deadbeef' } });
    await expectProblem(wrong, 401, 'bad-signature');
    const none = await call(hook.path, { method: 'POST', body: '{}' });
    await expectProblem(none, 401, 'bad-signature');
    expect(await inboxOf(hook)).toEqual([]);
  });

  test('a webhook body that is truncated, empty, binary or of another carrier is refused and not kept', async () => {
    const hook = await openHook('cdek');
    const whole = JSON.stringify(cdekStatus(newCdekNumber(), 'CREATED', T0));
    await expectProblem(await post(hook, whole.slice(0, -9)), 400, 'malformed-body');
    await expectProblem(await post(hook, ''), 400, 'malformed-body');
    const bytes = new Uint8Array([0xff, 0xfe, 0x00]);
    const binary = await call(hook.path, { method: 'POST', body: bytes });
    await expectProblem(binary, 400, 'malformed-body');
    for (const foreign of ['null', '[]', '"text"', '{"message_type":"TYPE_PING"}']) {
      await expectProblem(await post(hook, foreign), 400, 'foreign-payload');
    }
    const post_ = await openHook('russian-post');
    await expectProblem(await post(post_, '<Envelope><Body>'), 400, 'malformed-body');
    await expectProblem(await post(post_, '<html/>'), 400, 'foreign-payload');
    expect(await inboxOf(hook)).toEqual([]);
  });

  test('a webhook body over 1 MiB is refused, even without a content-length; 1 MiB is accepted', async () => {
    const hook = await openHook('cdek');
    const sized = (bytes: number) => {
      const frame = JSON.stringify(cdekStatus(newCdekNumber(), 'CREATED', T0, { comment: '' }));
      const length = new TextEncoder().encode(frame).length;
      return frame.replace('"comment":""', `"comment":"${'x'.repeat(bytes - length)}"`);
    };
    await expectProblem(await post(hook, sized(1_048_577)), 413, 'body-too-large');
    const stream = new Response(sized(1_048_577)).body;
    const unsized = await call(hook.path, { method: 'POST', body: stream });
    await expectProblem(unsized, 413, 'body-too-large');
    expect((await post(hook, sized(1_048_576))).status).toBe(200);
    const [kept] = await inboxOf(hook);
    expect(kept?.payload.length).toBeLessThan(2_000);
  });

  test('a GET request to a webhook address gets 405 with "Allow: POST"', async () => {
    const hook = await openHook('cdek');
    const response = await call(hook.path);
    expect(response.headers.get('allow')).toBe('POST');
    await expectProblem(response, 405, 'method-not-allowed');
  });
});

describe('a failure', () => {
  const operator = { headers: { authorization: 'Bearer operator' } };

  test('a failed inbox message is kept and listed for the operator, who can replay it once', async () => {
    const hook = await openHook('cdek');
    const number = newCdekNumber();
    await post(hook, cdekStatus(number, 'CREATED', T0));
    await settled(hook);
    const [row] = await inboxOf(hook);
    await env.DB.prepare(`UPDATE inbox SET payload = 'not json', state = 'waiting' WHERE id = ?`)
      .bind(row?.id)
      .run();
    await env.INBOUND.send({ inboxId: row?.id ?? 0 });
    await settled(hook);
    const list = await (await call('/api/v1/inbox/failures', operator)).json<{
      failures: { id: number; carrier: string }[];
    }>();
    expect(list.failures).toContainEqual(
      expect.objectContaining({ id: row?.id, carrier: 'cdek', attempts: 1 }),
    );

    const mended = JSON.stringify({
      type: 'ORDER_STATUS',
      attributes: {
        cdek_number: number,
        code: 'DELIVERED',
        status_date_time: '2026-10-03T08:00:00Z',
      },
    });
    await env.DB.prepare('UPDATE inbox SET payload = ? WHERE id = ?').bind(mended, row?.id).run();
    const replay = await call(`/api/v1/inbox/${row?.id}/replay`, { method: 'POST', ...operator });
    expect(replay.status).toBe(202);
    await settled(hook);
    expect((await track(number)).shipments[0]?.status).toBe('delivered');
    const again = await call(`/api/v1/inbox/${row?.id}/replay`, { method: 'POST', ...operator });
    await expectProblem(again, 409, 'not-replayable');
  });

  test('inbox failures cannot be listed without the operator’s token', async () => {
    await expectProblem(await call('/api/v1/inbox/failures'), 401, 'unauthorized');
    const guess = { headers: { authorization: 'Bearer operatox' } };
    await expectProblem(await call('/api/v1/inbox/failures', guess), 401, 'unauthorized');
  });
});

let dpdOrders = Date.now() % 100_000_000;
const newDpdOrder = (): string => `RU${String(100_000_000 + (dpdOrders++ % 899_999_999))}`;

/** As DPD answers: its order, the shop's own number, when. */
const dpdStates = (...states: [order: string, posting: string, time: string][]): string =>
  `<Envelope><Body><getStatesByDPDOrderResponse><return><docId>1</docId>${states
    .map(
      ([order, posting, time]) =>
        `<states><clientOrderNr>${posting}</clientOrderNr><dpdOrderNr>${order}</dpdOrderNr>` +
        `<newState>OnRoad</newState><transitionTime>${time}</transitionTime></states>`,
    )
    .join('')}</return></getStatesByDPDOrderResponse></Body></Envelope>`;
