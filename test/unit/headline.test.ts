// A parcel in one sentence: the date that matters, never a status that could be taken for another.
import { describe, expect, test } from 'vitest';
import { LANGS, type Lang } from '../../functions/contract/lang.ts';
import type { Shipment } from '../../functions/contract/shipment.ts';
import { words } from '../../functions/contract/words.ts';
import { HOUR_MS } from '../../functions/lib/time.ts';
import { headlineOf } from '../../functions/shipments/headline.ts';
import { factsOfShipment } from '../../functions/shipments/shipment-facts.ts';
import { placeOf } from '../../functions/shipments/view.ts';
import { answerIssue } from '../../functions/situation/answer.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const at = (hours: number): string => new Date(NOW + hours * HOUR_MS).toISOString();

const shipment = (known: Partial<Shipment>): Shipment => ({
  carrier: 'cdek',
  number: '1106153417',
  proof: 'polled',
  scheme: null,
  integrationType: null,
  status: 'in_transit',
  subStatus: null,
  step: 'moving',
  statusSince: at(-48),
  actionRequiredBy: 'carrier',
  case: 'moving_on_time',
  nextStep: 'wait_until_eta',
  eta: null,
  pickupUntil: null,
  stale: null,
  lastEventAt: at(-48),
  checkedAt: at(0),
  events: [],
  links: { carrier: null },
  ...known,
});

function headline(known: Partial<Shipment>, lang: Lang = 'ru') {
  const parcel = shipment(known);
  const view = { lang, t: words(lang), now: NOW };
  const answer = answerIssue(null, factsOfShipment(parcel), { role: 'buyer', lang, now: NOW });
  return headlineOf(parcel, answer, view);
}

const AT_POINT = { status: 'available_for_pickup', step: 'ready_for_pickup' } as const;

describe('the headline of a parcel', () => {
  test.each([
    [AT_POINT, { pickupUntil: at(20) }, 'Заберите до 27 ноября', 'soon'],
    [AT_POINT, { pickupUntil: at(-20) }, 'Срок хранения прошёл 25 ноября', 'late'],
    [{ status: 'delivered', step: 'delivered' }, {}, 'Получено 24 ноября', 'done'],
    [{ status: 'returned', step: 'returned' }, {}, 'Возвращено 24 ноября', null],
    [{ status: 'cancelled', step: 'cancelled' }, {}, 'Отменено 24 ноября', null],
    [{}, { eta: { begin: at(48), end: at(48) } }, 'Ожидается 28 ноября', null],
    [{}, { eta: { begin: at(-72), end: at(-72) } }, 'Ожидалось 23 ноября', 'late'],
    [{ step: 'arrived' }, {}, 'Прибыло в сортировочный центр', null],
    [
      { step: 'arrived' },
      { stale: { reason: 'no_movement', since: at(-216) } },
      'Нет движения с 17 ноября',
      'late',
    ],
    [
      { status: 'attempt_failed', step: 'recipient_absent' },
      {},
      'Курьер приезжал и не застал вас',
      'soon',
    ],
  ] as const)('%j with %j reads %s', (state, known, sentence, tone) => {
    expect(headline({ ...state, ...known })).toMatchObject({ sentence, tone });
  });

  test('a disputed parcel is dated by its dispute and is not green', () => {
    const known = {
      status: 'delivered',
      step: 'delivered',
      stale: { reason: 'delivered_disputed', since: at(-24) },
    } as const;
    expect(headline(known)).toMatchObject({ sentence: 'Спор открыт 25 ноября', tone: 'late' });
  });

  test('a parcel that is not accepted is not said to be expected', () => {
    const known = {
      status: 'exception',
      step: 'not_accepted_at_sorting',
      eta: { begin: at(96), end: at(96) },
    } as const;
    expect(headline(known).sentence).toBe('Сортировочный центр не принял посылку');
  });

  test('a parcel that customs waits with is said to be held there, not to have a problem', () => {
    const known = { status: 'exception', step: 'customs_documents_required' } as const;
    expect(headline(known)).toMatchObject({
      state: 'Задержано на таможне',
      sentence: 'Таможне нужны документы',
    });
  });

  test.each(LANGS)('the small state above never repeats the sentence in %s', (lang) => {
    for (const known of [
      AT_POINT,
      { status: 'delivered', step: 'delivered' },
      { step: 'arrived' },
    ]) {
      const { state, sentence } = headline(known as Partial<Shipment>, lang);
      expect(state).not.toBe(sentence);
    }
  });

  test('the pill says how long is left, how late it is, or since when', () => {
    expect(headline({ ...AT_POINT, pickupUntil: at(20) }).pill?.text).toBe('осталось 20 часов');
    expect(headline({ eta: { begin: at(48), end: at(48) } }).pill?.text).toBe('через 2 дня');
    expect(headline({ eta: { begin: at(-72), end: at(-72) } }).pill?.text).toBe(
      'опаздывает на 3 дня',
    );
    expect(headline({ status: 'delivered', step: 'delivered' }).pill).toBeNull();
  });

  test('a known city stands in the reader’s language, an unknown place as it was written', () => {
    const place = (text: string, lang: Lang) => {
      const event = { place: text } as Shipment['events'][number];
      return placeOf(shipment({ events: [event] }), { lang, t: words(lang), now: NOW });
    };
    expect(place('Тюмень', 'zh')).toBe('秋明，CDEK');
    expect(place('Shenzhen', 'ru')).toBe('Шэньчжэнь, СДЭК');
    expect(place('г. Казань, хаб 2', 'en')).toBe('Kazan, хаб 2, CDEK');
    expect(place('Верхние Мухоморы', 'en')).toBe('Верхние Мухоморы, CDEK');
  });
});
