// Each sample a carrier would push, posted to the demo shop, shows on the page of its number.
import { rmSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import type { Carrier } from '../../functions/carriers/carrier.ts';
import { CARRIERS } from '../../functions/carriers/index.ts';
import type { TrackAnswer } from '../../functions/contract/shipment.ts';
import { parsePayload } from '../../functions/inbound/payload.ts';
import { postHook } from '../../scripts/hook-send.ts';
import { type Sample, samplesOf } from '../../scripts/samples.ts';
import { newDataDir, startServer, stopServer } from '../support/server.ts';

// A shop of its own, where none of the samples has been posted yet.
const dataDir = newDataDir();
const {
  child,
  running: { origin, demo },
} = await startServer(dataDir);
afterAll(async () => {
  await stopServer(child, 'SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

const all = CARRIERS.flatMap((carrier) =>
  samplesOf(carrier.id).map((sample) => [`${carrier.id}/${sample.name}`, carrier, sample] as const),
);
const parse = ({ inbound }: Carrier, { body, query }: Sample) => {
  if (!inbound) throw new Error('a sample of a carrier that reads nothing');
  return parsePayload(inbound, new TextEncoder().encode(body), query);
};
/** Answers about another number than the one asked. */
const isRefused = ([, carrier, sample]: (typeof all)[number]) => !parse(carrier, sample).ok;
const samples = all.filter((one) => !isRefused(one));
const refused = all.filter(isRefused);

test.each(refused)('the sample %s is refused and changes nothing', async (_, { id }, sample) => {
  const response = await postHook(origin, demo, id, sample.body, sample.query);
  expect(response.status).toBe(400);
});

let asked = 0;
/** As another visitor each time: one visitor may not ask this often. */
const ask = (path: string) =>
  fetch(origin + path, { headers: { 'cf-connecting-ip': `10.1.${asked >> 8}.${asked++ & 255}` } });

const pageOf = async (number: string): Promise<string> =>
  (await ask(`/en/track?n=${encodeURIComponent(number)}`)).text();

const eventsOf = async (number: string): Promise<number> => {
  const path = `/api/v1/track/${encodeURIComponent(number)}`;
  const answer = (await (await ask(path)).json()) as TrackAnswer;
  return answer.shipments.flatMap(({ events }) => events).length;
};

test.each(samples)(
  'the sample %s changes the page of its number within two seconds',
  async (_, carrier, sample) => {
    const parsed = parse(carrier, sample);
    const reports = parsed.ok ? (carrier.inbound?.read(parsed.payload) ?? []) : [];
    const before = new Map<string, [number, string]>();
    for (const { number } of reports)
      before.set(number, [await eventsOf(number), await pageOf(number)]);

    const response = await postHook(origin, demo, carrier.id, sample.body, sample.query);
    expect(response.status).toBe(200);

    for (const [number, [events, page]] of before) {
      await vi.waitUntil(async () => (await eventsOf(number)) > events, {
        timeout: 2000,
        interval: 50,
      });
      expect(await pageOf(number)).not.toBe(page);
    }
  },
);
