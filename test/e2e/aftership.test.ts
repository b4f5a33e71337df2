// AfterShip's own SDK, as connectors use it, against the running server: the host and the key are changed, and
// nothing else.
import { AfterShip, type AftershipError } from '@aftership/tracking-sdk';
import type { MarkTrackingCompletedByIdRequestReason as Reason } from '@aftership/tracking-sdk/dist/model/MarkTrackingCompletedByIdRequestReason';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { signIn } from '../support/pages.ts';

const { origin } = inject('server');

let sdk: AfterShip;
beforeAll(async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await signIn(page, 'en');
  const made = await page.request.post(`${origin}/api/auth/keys`, {
    headers: { origin },
    data: { name: 'A connector', scope: 'write', expiresInDays: 1 },
  });
  const { key } = await made.json();
  await browser.close();
  sdk = new AfterShip({ api_key: key, domain: `${origin}/aftership`, max_retry: 0 });
}, 60_000);

const faultOf = (call: Promise<unknown>): Promise<AftershipError> =>
  call.then(
    () => Promise.reject(new Error('it was answered')),
    (error) => error,
  );

describe('AfterShip’s SDK', () => {
  test('the SDK pages through all trackings of the shop, each once', async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const { data } = await sdk.tracking.getTrackings({ limit: 7, ...(cursor && { cursor }) });
      seen.push(...(data?.trackings ?? []).map(({ id = '' }) => id));
      cursor = data?.pagination?.next_cursor;
      if (!data?.pagination?.has_next_page) break;
    }
    expect(seen.length).toBeGreaterThan(7);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('the SDK reads a tracking with its checkpoints, oldest first, by every tag', async () => {
    const tags = ['InTransit', 'Delivered', 'Exception', 'AvailableForPickup'];
    for (const tag of tags) {
      const { data } = await sdk.tracking.getTrackings({ tag, limit: 5 });
      const found = data?.trackings ?? [];
      expect(found.length, tag).toBeGreaterThan(0);
      expect(found.map((one) => one.tag)).toEqual(found.map(() => tag));
      const whole = await sdk.tracking.getTrackingById(found[0]?.id ?? '');
      expect(whole.data.tracking_number).toBe(found[0]?.tracking_number);
      const times = (whole.data.checkpoints ?? []).map((one) => one.created_at ?? '');
      expect(times.length).toBeGreaterThan(0);
      expect(whole.data.checkpoints?.every((one) => one.tag && one.slug && one.hash)).toBe(true);
    }
  });

  test('the SDK gets what AfterShip has no field for beside the fields it knows', async () => {
    const { data } = await sdk.tracking.getTrackings({ tag: 'AvailableForPickup' });
    const [first] = data?.trackings ?? [];
    expect(first).toMatchObject({
      customers: [],
      parcel_desk: { turn: 'buyer', case: expect.stringMatching(/^(?:waiting|pickup)/) },
    });
    expect(data).toMatchObject({
      parcel_desk: { not_mapped: expect.arrayContaining(['customers']) },
    });
  });

  test('the SDK adds a number, names its carrier, deletes it and adds it again', async () => {
    const tracking_number = '1106329995';
    const { data: made } = await sdk.tracking.createTracking({ tracking_number, slug: 'cdek' });
    expect(made).toMatchObject({ tracking_number, slug: 'cdek', active: true });
    const id = made.id ?? '';
    const again = await faultOf(sdk.tracking.createTracking({ tracking_number }));
    expect([again.status_code, again.meta_code, again.code]).toEqual([
      400,
      4003,
      'TRACKING_ALREADY_EXIST',
    ]);
    const { data: changed } = await sdk.tracking.updateTrackingById(id, { slug: 'boxberry' });
    expect(changed.slug).toBe('boxberry');
    const { data: gone } = await sdk.tracking.deleteTrackingById(id);
    expect(gone).toMatchObject({ id, active: false });
    const { data: back } = await sdk.tracking.retrackTrackingById(id);
    expect(back).toMatchObject({ id, active: true });
    const told = await faultOf(
      sdk.tracking.markTrackingCompletedById(id, { reason: 'DELIVERED' as Reason }),
    );
    expect([told.status_code, told.code]).toEqual([403, 'REQUEST_NOT_ALLOWED']);
    await sdk.tracking.deleteTrackingById(id);
  });

  test('the SDK lists couriers and recognises a number', async () => {
    const { data } = await sdk.courier.getCouriers();
    expect(data?.couriers?.map(({ slug }) => slug)).toContain('russian-post');
    const detected = await sdk.courier.detectCourier({ tracking_number: 'RA644000001RU' });
    expect(detected.data?.couriers?.[0]?.slug).toBe('russian-post');
  });

  test('the SDK knows every refusal by its own error codes', async () => {
    const stranger = new AfterShip({
      api_key: 'pd_guessed',
      domain: `${origin}/aftership`,
      max_retry: 0,
    });
    expect((await faultOf(stranger.tracking.getTrackings())).code).toBe('API_KEY_INVALID');
    expect((await faultOf(sdk.tracking.getTrackingById('shp_nobody'))).code).toBe(
      'TRACKING_DOES_NOT_EXIST',
    );
    expect((await faultOf(sdk.tracking.getTrackings({ destination: 'RUS' }))).code).toBe(
      'VALUE_INVALID',
    );
    expect((await faultOf(sdk.tracking.createTracking({ tracking_number: '?' }))).code).toBe(
      'TRACKING_NUMBER_INVALID',
    );
    const slug = 'no-such-carrier';
    expect(
      (await faultOf(sdk.tracking.createTracking({ tracking_number: '1106329996', slug }))).code,
    ).toBe('SLUG_INVALID');
    expect((await faultOf(sdk.courierConnection.getCourierConnections())).code).toBe('NOT_FOUND');
  });
});
