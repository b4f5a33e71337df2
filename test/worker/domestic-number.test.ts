// A number of a courier inside China, wherever it is typed: it is named, nothing is refused or lost, and the
// international number is asked for.
import { beforeAll, describe, expect, test } from 'vitest';
import { joinShop, type Member, openShop, sendForm } from './support/accounts.ts';
import { call } from './support/hooks.ts';
import { ask, send } from './support/shipments.ts';

const SF = 'SF1385628716739';
const ZTO = '73610555582883';
const YUNEXPRESS = 'YT2229521272164446';

let owner: Member;
let agent: Member;
beforeAll(async () => {
  const shop = await openShop();
  owner = shop.owner;
  agent = await joinShop(shop.id, 'agent');
});

const json = async (path: string) => (await call(path)).json<Record<string, unknown>>();
const page = async (path: string, who?: Member) =>
  (await call(path, { headers: { accept: 'text/html', ...who?.headers } })).text();

describe('the public API and page', () => {
  test('lookup and detection name the courier inside China, and none for other numbers', async () => {
    expect(await json(`/api/v1/track/${SF}`)).toMatchObject({
      chineseCourier: 'sf',
      shipments: [],
    });
    expect(await json(`/api/v1/track/${YUNEXPRESS}`)).toMatchObject({ chineseCourier: null });
    expect(await json('/api/v1/carriers/detect?number=yt%208962646785389')).toMatchObject({
      chineseCourier: 'yto',
    });
    const many = await call('/api/v1/track', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ numbers: [ZTO, YUNEXPRESS] }),
    });
    const { results } = await many.json<{ results: { chineseCourier: string | null }[] }>();
    expect(results.map(({ chineseCourier }) => chineseCourier)).toEqual(['zto', null]);
  });

  test.each([
    ['zh', '国际单号', '顺丰'],
    ['ru', 'международный номер', '顺丰'],
    ['en', 'international number', '顺丰'],
  ])(
    'the tracking page in %s says what the number is and which one is wanted',
    async (lang, wanted, courier) => {
      const html = await page(`/${lang}/track?n=${SF}`);
      expect(html).toContain(wanted);
      expect(html).toContain(courier);
      expect(await page(`/${lang}/track?n=${YUNEXPRESS}`)).not.toContain('国际单号');
    },
  );
});

describe('the desk', () => {
  test('a parcel added with a number inside China is kept, and its page asks for the international one', async () => {
    const added = await send(agent, 'POST', '/api/v1/shipments', {
      shipments: [{ number: SF }, { number: YUNEXPRESS }],
    });
    const { results } = await added.json<{
      results: { id: string; chineseCourier: string | null; checkDigitExpected: string | null }[];
    }>();
    expect(results.map(({ chineseCourier }) => chineseCourier)).toEqual(['sf', null]);
    expect(await page(`/zh/desk/parcels/${results[0]?.id}`, agent)).toContain('Ozon 需要国际单号');
    expect(await page(`/zh/desk/parcels/${results[1]?.id}`, agent)).not.toContain('国内快递单号');
    expect(await page(`/zh/track?n=${SF}`)).toContain('国际单号');
  });

  test('several numbers added by the form are added, with the count of those inside China', async () => {
    const sent = await sendForm(
      '/ru/desk/parcels/new',
      { numbers: 'JT5261988016578\nJDX024407261700\nDUD15086277' },
      { cookie: agent.headers.cookie },
    );
    expect(sent.status).toBe(303);
    const list = await page(sent.headers.get('location') ?? '', agent);
    expect(list).toContain('С номером доставки внутри Китая: 2');
  });

  test('a row of a file with a number inside China is taken with a warning', async () => {
    const file = `tracking number\n${ZTO}\n${YUNEXPRESS}\n`;
    const sent = await ask(owner, '/api/v1/imports?fileName=a.csv', { method: 'POST', body: file });
    const found = await sent.json<Found>();
    expect(found).toMatchObject({ goodCount: 2, wrongCount: 0, warnedCount: 1 });
    expect(found.findings).toEqual([
      expect.objectContaining({ line: 2, isError: false, code: 'number_domestic', value: ZTO }),
    ]);
  });
});

interface Found {
  goodCount: number;
  findings: unknown[];
}
