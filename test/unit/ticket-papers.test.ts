// What leaves the page: calendar file, texts with placeholders, the claim letter.
import { describe, expect, test } from 'vitest';
import { CARRIERS } from '../../functions/carriers/index.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { TICKET_TYPES } from '../../functions/contract/ticket.ts';
import { NO_FACTS, readFacts } from '../../functions/tickets/claim-facts.ts';
import { claimLetter } from '../../functions/tickets/claim-letter.ts';
import { renderClaim } from '../../functions/tickets/claim-page.tsx';
import { CALENDAR_HEADERS, deadlinesCalendar } from '../../functions/tickets/ics.ts';
import { pageView } from '../../functions/tickets/page-view.ts';
import {
  fillPlaceholders,
  hasPlaceholder,
  unknownPlaceholders,
} from '../../functions/tickets/placeholders.ts';
import { shipmentOf, ticketOf, ticketRow, toldEvent } from '../support/cases.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');

describe('the calendar file', () => {
  const ticket = ticketOf({
    deadlines: [
      {
        policy: 'post-claim',
        party: 'seller',
        at: '2027-02-28T10:00:00.000Z',
        text: 'Срок: 6 месяцев; считается от приёма, а не от вручения',
        ifNobodyActs: 'Право на возмещение пропадает.',
        isReported: false,
        source: 'https://example.org/law',
        checkedOn: '2026-11-23',
      },
    ],
  });
  const file = deadlinesCalendar(ticket, 'ru', 'https://desk.test/ru/t/abc');
  const unfolded = file.replace(/\r\n[ \t]/g, '');

  test('the calendar file holds a deadline in UTC, with its default outcome and source', () => {
    expect(unfolded).toContain('DTSTART:20270228T100000Z');
    expect(unfolded).toContain('Право на возмещение пропадает.');
    expect(unfolded).toContain('https://example.org/law');
    expect(unfolded).toMatch(/URL(?:;VALUE=URI)?:https:\/\/desk\.test\/ru\/t\/abc/);
  });

  test('the calendar file follows RFC 5545 in line ends, line length and escaping', () => {
    expect(file.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toContain('\n');
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfolded).toContain('6 месяцев\\; считается от приёма\\, а не');
  });

  test('a deadline keeps its UID when the calendar file is made again', () => {
    const again = deadlinesCalendar({ ...ticket, updatedAt: '2026-12-01T00:00:00.000Z' }, 'zh', '');
    const uid = (text: string) => /^UID:.*$/m.exec(text)?.[0];
    expect(uid(file)).toBe(uid(again));
    expect(uid(file)).toBeDefined();
  });

  test('a hostile ticket number still gives the calendar file a header-safe name', () => {
    const headers = CALENDAR_HEADERS(ticketRow({ number: 'ЗАКАЗ"/7\r\nX' }));
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/);
  });
});

describe('placeholders', () => {
  const ticket = ticketOf({ carrier: 'cdek' });
  const shipment = shipmentOf({
    number: '1106321645',
    status: 'available_for_pickup',
    statusSince: '2026-11-20T09:00:00.000Z',
  });
  const text = '{number} {track} {carrier} {status} {date}';

  test.each([
    ['ru', '48173252-0033-2 1106321645 СДЭК Готово к выдаче 20 ноября'],
    ['zh', '48173252-0033-2 1106321645 CDEK 待取件 11月20日'],
    ['en', '48173252-0033-2 1106321645 CDEK Ready for pickup 20 November'],
  ] as const)('placeholders are filled with words of the language %s', (lang, filled) => {
    expect(fillPlaceholders(text, { ticket, shipment }, lang)).toBe(filled);
  });

  test('a placeholder that nothing fills is told apart from one to be filled', () => {
    expect(unknownPlaceholders('{number} {foo} {foo} {}')).toEqual(['{foo}']);
    expect(hasPlaceholder('Посылка {status}')).toBe(true);
    expect(hasPlaceholder('Посылка {foo}')).toBe(false);
  });

  test('placeholders without a known value stay as written', () => {
    const unknown = { ticket: ticketOf({}), shipment: null };
    expect(fillPlaceholders(`${text} {constructor} {0} {}`, unknown, 'en')).toBe(
      '48173252-0033-2 48173252-0033-2 {carrier} {status} {date} {constructor} {0} {}',
    );
  });
});

describe('the claim letter', () => {
  const PLACE = {
    back: '/back',
    action: '/back/claim',
    method: 'post',
    mayChange: true,
    isSaved: false,
    origin: 'https://desk.test',
  } as const;
  const events = [
    toldEvent({ occurredAt: '2026-11-19T09:00:00.000Z', text: 'Прибыло', place: 'Казань' }),
    toldEvent({ occurredAt: '2026-11-10T09:00:00.000Z', step: 'accepted' }),
  ];

  test('the claim letter is addressed to every carrier by its Russian name', () => {
    for (const { id, name } of CARRIERS) {
      const letter = claimLetter(ticketOf({ carrier: id }), null);
      expect(letter.addressee).toBe(name.ru);
      expect(letter.subject).toContain('48173252-0033-2');
    }
    expect(claimLetter(ticketOf({}), null).addressee).toMatch(/^_+$/);
  });

  test.each(TICKET_TYPES)('a claim letter about %s has facts and demands in Russian', (type) => {
    const { facts, demands } = claimLetter(ticketOf({ type }), null);
    for (const line of [...facts, ...demands]) expect(line).toMatch(/^[А-Я].*[.:_]/);
    expect(facts.length).toBeGreaterThan(0);
    expect(demands.length).toBeGreaterThan(0);
  });

  test('the claim letter states the last event with place and time, and the promised day', () => {
    const shipment = shipmentOf({
      events,
      eta: { begin: '2026-11-20T00:00:00.000Z', end: '2026-11-21T00:00:00.000Z' },
    });
    const facts = claimLetter(ticketOf({ type: 'delay' }), shipment).facts.join('\n');
    expect(facts).toContain('Последнее событие: «Прибыло», Казань, 19 нояб. 2026 г., 12:00');
    expect(facts).toContain('Ожидавшаяся дата доставки: 21 ноября 2026 г.');
  });

  test('the claim letter quotes the buyer’s first message, not a later one', () => {
    const message = { at: '2026-11-20T09:00:00.000Z' };
    const ticket = ticketOf({
      messages: [
        { ...message, id: '1', author: 'system', body: 'Обращение объединено' },
        { ...message, id: '2', author: 'buyer', body: 'Коробка пуста.' },
        { ...message, id: '3', author: 'buyer', body: 'И вот ещё.' },
      ],
    });
    expect(claimLetter(ticket, null).facts).toContain('Обстоятельства: Коробка пуста.');
  });

  test('the claim letter cites the law for domestic numbers of Russian Post only', () => {
    const names = (number: string, carrier: string) =>
      claimLetter(ticketOf({ number, carrier }), null).facts.join().includes('статьи 37');
    expect(names('80085712345678', 'russian-post')).toBe(true);
    expect(names('RA644000001RU', 'russian-post')).toBe(false);
    expect(names('80085712345678', 'cdek')).toBe(false);
  });

  test.each(TICKET_TYPES)(
    'a claim page about %s leaves sum, name, address and phone blank in every language',
    (type) => {
      for (const { id } of CARRIERS) {
        const ticket = ticketOf({ type, carrier: id });
        const letters = LANGS.map((lang) => {
          const shown = { ticket, shipment: null, evidence: [] };
          const { result } = renderClaim(shown, PLACE, NO_FACTS, pageView(lang, NOW));
          return /<article class="card paper"[^>]*>([\s\S]*?)<\/article>/.exec(result)?.[1] ?? '';
        });
        // A carrier reads Russian, whatever the page is in.
        expect(new Set(letters).size).toBe(1);
        const text = letters[0]?.replace(/<[^>]*>/g, '\n') ?? '';
        expect(text).toMatch(/^От кого: _{10,}$/m);
        expect(text).toMatch(/^Адрес и телефон для ответа: _{10,}$/m);
        expect(text).toMatch(/^Дата: _{5,} Подпись: _{5,} \/ _{5,}$/m);
        expect(text).not.toMatch(/@|\+7|\d руб/);
        expect(text.match(/руб/g)?.length).toBe(text.match(/_{5,} руб/g)?.length);
      }
    },
  );

  test('the claim letter about a lost parcel asks for a sum by a blank', () => {
    const letter = claimLetter(ticketOf({ type: 'lost', carrier: 'cdek' }), null);
    expect(letter.demands.join()).toMatch(/_{5,} руб/);
  });

  test('the claim letter takes circumstances, sum and papers as the seller filled them in', () => {
    const facts = { account: 'Крышка разбита.', sum: '1 790', papers: ['Чек.', 'Накладная.'] };
    const ticket = ticketOf({ type: 'damaged' });
    const letter = claimLetter(ticket, null, facts);
    expect(letter.facts).toContain('Обстоятельства: Крышка разбита.');
    expect(letter.demands.join()).toContain('1 790 руб.');
    expect(letter.enclosures.slice(-2)).toEqual(['Чек.', 'Накладная.']);
  });

  test('facts of a claim lose contacts and everything that is no sum', () => {
    const typed: Record<string, string> = {
      account: 'Звоните: +7 900 123-45-67',
      sum: '1 790 руб. <b>',
      papers: ' Чек\n\nАкт ',
    };
    const facts = readFacts((name) => typed[name] ?? '');
    expect(facts.account).not.toContain('900');
    expect(facts).toMatchObject({ sum: '1 790', papers: ['Чек', 'Акт'] });
    expect(readFacts(() => '')).toEqual(NO_FACTS);
  });

  test('the history of a claim is in Russian with years, whatever the desk is in', () => {
    const shown = { ticket: ticketOf({}), shipment: shipmentOf({ events }), evidence: [] };
    const { result } = renderClaim(shown, PLACE, NO_FACTS, pageView('zh', NOW));
    const paper = result.slice(result.indexOf('<article'), result.indexOf('</article>'));
    expect(paper).toContain('10 нояб. 2026 г., 12:00');
    expect(paper).not.toMatch(/\p{Script=Han}/u);
  });

  test('the claim letter counts the photos it encloses', () => {
    const photo = { id: 'e', type: 'image/png', bytes: 1, sha256: 'a', at: '', url: '' };
    const enclosures = (evidence: (typeof photo)[]) =>
      claimLetter(ticketOf({ evidence }), null).enclosures.join();
    expect(enclosures([photo, photo])).toContain('2 шт.');
    expect(enclosures([])).not.toContain('SHA-256');
  });
});
