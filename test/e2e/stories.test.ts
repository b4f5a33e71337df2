// What the product exists for, told from the first click to the last: a buyer with a number or the shop's
// link, or a seller at the desk, finds the parcel, whose turn it is, the steps with a way and a text for
// each, and opens a ticket. Over HTTP, without JavaScript; each story has a parcel of its own.
import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { Asker, Issue } from '../../functions/contract/guide.ts';
import type { ShipmentLine } from '../../functions/contract/shipment-list.ts';
import type { SellerShipment } from '../../functions/contract/shipment-work.ts';
import type { Party } from '../../functions/contract/status.ts';
import type { TicketType } from '../../functions/contract/ticket.ts';
import { words } from '../../functions/contract/words.ts';
import { getStep, type StepId } from '../../functions/situation/steps.ts';
import { KINDS } from '../../scripts/demo-data/kinds.ts';
import { Numbers, type ParcelCase } from '../../scripts/demo-data/parcel.ts';
import { Dice } from '../../scripts/dice.ts';
import { postHook } from '../../scripts/hook-send.ts';
import {
  fieldsOf,
  linkTo,
  newVisitor,
  partOf,
  partyIn,
  type Read,
  readJson,
  readPage,
  signedIn,
  stepsIn,
  textOf,
} from '../support/reading.ts';

const { origin, demo } = inject('server');

interface Story {
  name: string;
  /** The case of its parcel, and which of the kinds with that case (scripts/demo-data/kinds.ts). */
  parcel: readonly [of: ParcelCase, kind: number];
  /** What the reader says is wrong; absent: the parcel shows it. */
  issue?: Issue;
  turn: Party;
  steps: readonly StepId[];
  /** Part of a link of the named step. */
  reaches?: readonly [step: StepId, address: string];
  /** Part of no link of the named step. */
  avoids?: readonly [step: StepId, address: string];
  ticket?: TicketType;
}

const OZONS = ['moving_on_time', 0] as const;
const CDEKS = ['moving_on_time', 4] as const;
const AT_POINT = ['waiting_at_point', 0] as const;
const BEFORE = ['awaiting_handover', 0] as const;
const BEFORE_OWN = ['awaiting_handover', 1] as const;
const DELIVERED = ['delivered', 0] as const;
const DELIVERED_BY_CDEK = ['delivered', 2] as const;

const BUYERS: readonly Story[] = [
  {
    name: 'late, carried by Ozon',
    parcel: ['moving_late', 0],
    turn: 'ozon',
    steps: ['check_new_date', 'ask_ozon_support', 'cancel_late'],
    ticket: 'delay',
  },
  {
    name: 'late, with a third-party carrier',
    parcel: ['moving_late', 1],
    turn: 'carrier',
    steps: ['check_new_date', 'ask_carrier', 'ask_seller', 'cancel_late'],
    reaches: ['ask_carrier', 'cdek.ru'],
    ticket: 'delay',
  },
  {
    name: 'lost, carried by Ozon',
    parcel: OZONS,
    issue: 'lost',
    turn: 'ozon',
    steps: ['check_order', 'ask_ozon_support', 'cancel_late'],
    ticket: 'lost',
  },
  {
    name: 'lost, with a third-party carrier',
    parcel: ['moving_late', 1],
    issue: 'lost',
    turn: 'seller',
    steps: ['check_order', 'ask_seller', 'ask_carrier', 'open_dispute_undelivered'],
    reaches: ['ask_carrier', 'cdek.ru'],
    ticket: 'lost',
  },
  {
    name: 'lost, and only Ozon has told of it: it is not the carrier',
    parcel: BEFORE_OWN,
    issue: 'lost',
    turn: 'seller',
    steps: ['check_order', 'ask_seller', 'ask_carrier', 'open_dispute_undelivered'],
    avoids: ['ask_carrier', 'ozon'],
  },
  {
    name: 'damaged, seen at the counter',
    parcel: AT_POINT,
    issue: 'damaged',
    turn: 'buyer',
    steps: ['damage_act_at_handover', 'photograph_first', 'open_return', 'ask_ozon_support'],
    ticket: 'damaged',
  },
  {
    name: 'damaged, seen later',
    parcel: DELIVERED,
    issue: 'damaged',
    turn: 'buyer',
    steps: ['photograph_first', 'open_return', 'ask_ozon_support'],
    ticket: 'damaged',
  },
  {
    name: 'wrong address before dispatch',
    parcel: BEFORE,
    issue: 'wrong_address',
    turn: 'buyer',
    steps: ['change_address_in_order', 'ask_ozon_support', 'cancel_order'],
    ticket: 'address_change',
  },
  {
    name: 'wrong address before the seller hands it to a carrier of its own',
    parcel: BEFORE_OWN,
    issue: 'wrong_address',
    turn: 'buyer',
    steps: ['change_address_in_order', 'send_address_to_seller', 'cancel_order'],
  },
  {
    name: 'wrong address after dispatch, carried by Ozon',
    parcel: OZONS,
    issue: 'wrong_address',
    turn: 'buyer',
    steps: ['choose_other_point', 'ask_ozon_support'],
    ticket: 'address_change',
  },
  {
    name: 'wrong address after dispatch, with a third-party carrier',
    parcel: CDEKS,
    issue: 'wrong_address',
    turn: 'buyer',
    steps: ['send_address_to_seller', 'redirect_on_the_way', 'ask_ozon_support'],
    reaches: ['redirect_on_the_way', 'cdek.ru'],
  },
  {
    name: 'no pickup notice, and it waits',
    parcel: AT_POINT,
    issue: 'no_pickup_notice',
    turn: 'buyer',
    steps: ['collect_with_code', 'extend_storage', 'ask_ozon_support'],
    ticket: 'no_pickup_notice',
  },
  {
    name: 'no pickup notice, and it still travels',
    parcel: OZONS,
    issue: 'no_pickup_notice',
    turn: 'ozon',
    steps: ['check_notifications', 'check_order', 'ask_ozon_support'],
  },
  {
    name: 'contact the seller (FBS)',
    parcel: OZONS,
    issue: 'contact_seller',
    turn: 'buyer',
    steps: ['ask_seller', 'ask_ozon_support'],
    ticket: 'other',
  },
  {
    name: 'contact Ozon by chat, phone or mail',
    parcel: OZONS,
    issue: 'contact_ozon',
    turn: 'buyer',
    steps: ['ask_ozon_support', 'write_again'],
    reaches: ['ask_ozon_support', 'ozon.ru'],
  },
  {
    name: 'the chat is shut',
    parcel: OZONS,
    issue: 'chat_unavailable',
    turn: 'buyer',
    steps: ['use_other_way', 'ask_ozon_support'],
  },
  {
    name: 'return, sold from Ozon’s logistics',
    parcel: DELIVERED,
    issue: 'return',
    turn: 'buyer',
    steps: ['open_return', 'ask_ozon_support'],
    ticket: 'return',
  },
  {
    name: 'return, delivered by the seller’s carrier',
    parcel: DELIVERED_BY_CDEK,
    issue: 'return',
    turn: 'buyer',
    steps: ['open_return_seller', 'open_dispute', 'ask_ozon_support'],
  },
  {
    name: 'compensation',
    parcel: DELIVERED,
    issue: 'compensation_missing',
    turn: 'ozon',
    steps: ['watch_refund', 'ask_ozon_support'],
    ticket: 'compensation_missing',
  },
];

const SELLERS: readonly Story[] = [
  {
    name: 'late, carried by Ozon',
    parcel: ['moving_late', 0],
    turn: 'ozon',
    steps: ['ask_seller_support', 'answer_buyer'],
    ticket: 'delay',
  },
  {
    name: 'late, with a third-party carrier',
    parcel: ['moving_late', 1],
    turn: 'carrier',
    steps: ['carrier_search', 'answer_buyer', 'carrier_claim'],
    reaches: ['carrier_search', 'cdek.ru'],
    ticket: 'delay',
  },
  {
    name: 'lost, carried by Ozon',
    parcel: OZONS,
    issue: 'lost',
    turn: 'ozon',
    steps: ['claim_from_ozon', 'answer_buyer', 'match_compensation'],
    ticket: 'lost',
  },
  {
    name: 'lost, with a third-party carrier',
    parcel: ['lost', 0],
    turn: 'seller',
    steps: ['carrier_search', 'answer_buyer', 'carrier_claim'],
    reaches: ['carrier_claim', 'cdek.ru'],
    ticket: 'lost',
  },
  {
    name: 'damaged, seen at the counter',
    parcel: AT_POINT,
    issue: 'damaged',
    turn: 'buyer',
    steps: ['ask_buyer_photos', 'decide_return_fbs', 'claim_from_ozon'],
    ticket: 'damaged',
  },
  {
    name: 'damaged, seen later',
    parcel: DELIVERED_BY_CDEK,
    issue: 'damaged',
    turn: 'buyer',
    steps: ['ask_buyer_photos', 'decide_return_rfbs', 'carrier_claim'],
    ticket: 'damaged',
  },
  {
    name: 'wrong address before dispatch',
    parcel: BEFORE_OWN,
    issue: 'wrong_address',
    turn: 'buyer',
    steps: ['hold_until_address', 'answer_buyer', 'set_tracking_number'],
  },
  {
    name: 'wrong address after dispatch',
    parcel: CDEKS,
    issue: 'wrong_address',
    turn: 'buyer',
    steps: ['readdress_with_carrier', 'answer_buyer'],
    reaches: ['readdress_with_carrier', 'cdek.ru'],
  },
  {
    name: 'the buyer has no pickup notice',
    parcel: AT_POINT,
    turn: 'buyer',
    steps: ['tell_buyer_pickup', 'answer_buyer'],
    ticket: 'no_pickup_notice',
  },
  {
    name: 'the buyer asks the seller (FBS)',
    parcel: OZONS,
    issue: 'contact_seller',
    turn: 'seller',
    steps: ['answer_buyer', 'ask_seller_support'],
  },
  {
    name: 'contact Ozon by chat, phone or mail',
    parcel: OZONS,
    issue: 'contact_ozon',
    turn: 'seller',
    steps: ['ask_seller_support', 'write_again'],
    reaches: ['ask_seller_support', 'seller.ozon.ru'],
  },
  {
    name: 'return',
    parcel: DELIVERED,
    issue: 'return',
    turn: 'buyer',
    steps: ['decide_return_fbs', 'answer_buyer', 'collect_return'],
    ticket: 'return',
  },
  {
    name: 'compensation',
    parcel: DELIVERED,
    issue: 'compensation_missing',
    turn: 'ozon',
    steps: ['match_compensation', 'claim_from_ozon'],
    ticket: 'compensation_missing',
  },
];

let seller: Record<string, string>;
beforeAll(async () => {
  seller = await signedIn();
});

let made = 0;

/** By the messages carriers would send. Far from the numbers of the demo. */
async function makeParcel([of, kind]: Story['parcel']): Promise<SellerShipment> {
  const { make } = KINDS.filter((one) => one.case === of)[kind] ?? {};
  if (make === undefined) throw new Error(`no kind ${kind} of ${of}`);
  made += 1;
  const numbers = new Numbers(90_000 + made, 0);
  const parcel = make({ now: Date.now(), dice: new Dice(made), numbers });
  for (const { carrier, body, query } of parcel.hooks) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    expect((await postHook(origin, demo, carrier, text, query)).status).toBe(200);
  }
  const path = `/api/v1/shipments?q=${encodeURIComponent(parcel.numbers[0])}`;
  return vi.waitUntil(
    async () => {
      const { shipments } = await readJson<{ shipments: ShipmentLine[] }>(path, seller);
      const [id] = shipments.map((one) => one.id);
      const found = id && (await readJson<SellerShipment>(`/api/v1/shipments/${id}`, seller));
      return found && found.situation.case === of && found;
    },
    { timeout: 20_000, interval: 100 },
  ) as Promise<SellerShipment>;
}

describe.each(['ru', 'zh'] as const)('in %s', (lang) => {
  const t = words(lang);

  /** The steps say what to do, each with a way to whoever is addressed and a text for them. */
  function expectSteps(page: Read, role: Asker, parcel: SellerShipment, story: Story): void {
    const known = [parcel.number, ...parcel.numbers.map(({ number }) => number)];
    const card = textOf(partOf(page.html, 'section', 'class="turn'));
    expect(partyIn(card, role, lang)).toBe(story.turn);
    const steps = stepsIn(page.html);
    expect(steps.map(({ title }) => title)).toEqual(story.steps.map((id) => t(`guide.step.${id}`)));
    for (const [i, id] of story.steps.entries()) {
      const { whom } = getStep(id);
      const { ways = [], readyText = '' } = steps[i] ?? {};
      if (whom !== 'self') expect(ways.join(), id).not.toBe('');
      // A carrier is told the number it knows.
      if (whom !== 'self' && whom !== 'pickup_point')
        expect(
          known.some((number) => readyText.includes(number)),
          id,
        ).toBe(true);
      expect(readyText, id).not.toMatch(/[{}]/);
    }
    const waysOf = (id: StepId) => steps[story.steps.indexOf(id)]?.ways.join() ?? '';
    if (story.reaches) expect(waysOf(story.reaches[0])).toContain(story.reaches[1]);
    if (story.avoids) expect(waysOf(story.avoids[0])).not.toContain(story.avoids[1]);
  }

  /** The question the parcel does not answer by itself is put on the guide. */
  async function ask(page: Read, role: Asker, issue: Issue, headers: Record<string, string>) {
    const link = linkTo(page.html, t(`guide.issue.${issue}`));
    expect(new URL(link, page.url).searchParams.get('role')).toBe(role);
    return readPage(link, headers);
  }

  /** Fills in the form a link led to, and sends it. */
  async function report(
    form: Read,
    role: Asker,
    number: string,
    type: TicketType,
    headers: Record<string, string>,
  ): Promise<Read> {
    const html = partOf(form.html, 'form', 'multipart/form-data');
    const fields = fieldsOf(html);
    expect(fields).toMatchObject({ number, type });
    // Not sooner than a person could have: a buyer that fast is taken for a program.
    const servedAt = Number.parseInt(fields.form ?? '', 10);
    if (role === 'buyer') await vi.waitUntil(() => Date.now() > servedAt + 1600, 5000);
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.set('message', 'Помогите, пожалуйста, с этим отправлением.');
    const action = /action="([^"]*)"/.exec(html)?.[1] ?? '';
    const sent = await fetch(new URL(action, form.url), {
      method: 'POST',
      headers: { ...headers, origin },
      body,
      redirect: 'manual',
    });
    expect(sent.status).toBe(303);
    return readPage(sent.headers.get('location') ?? '', headers);
  }

  test.concurrent.each(BUYERS.map((story) => [story.name, story] as const))(
    'a buyer: %s',
    async (_, story) => {
      const parcel = await makeParcel(story.parcel);
      const { number, page: link } = parcel;
      const visitor = newVisitor();
      const home = await readPage(`/${lang}/`, visitor);
      const search = /action="([^"]*)"/.exec(partOf(home.html, 'form', 'role="search"'))?.[1];
      const byNumber = await readPage(`${search}?n=${encodeURIComponent(number)}`, visitor);
      expect(textOf(byNumber.html)).toContain(number);
      // The shop's link leads to the same page, and a ticket from there to the shop.
      const page = await readPage(`/${lang}${link}`, visitor);
      const first = await readPage(linkTo(page.html, t('guide.more')), visitor);
      const guide = story.issue ? await ask(first, 'buyer', story.issue, visitor) : first;
      expectSteps(guide, 'buyer', parcel, story);
      if (story.ticket === undefined) return;
      const form = await readPage(linkTo(guide.html, t('guide.report')), visitor);
      const ticket = await report(form, 'buyer', number, story.ticket, visitor);
      expect(new URL(ticket.url).pathname).toMatch(/\/t\/[\w-]{20,}$/);
      const desk = await readPage(
        `/${lang}/desk/tickets?q=${encodeURIComponent(number)}&state=open`,
        seller,
      );
      expect(desk.html).toMatch(/\/desk\/tickets\/tic_/);
      expect(textOf(desk.html)).toContain(t(`ticket.type.${story.ticket}`));
    },
  );

  test.concurrent.each(SELLERS.map((story) => [story.name, story] as const))(
    'a seller: %s',
    async (_, story) => {
      const parcel = await makeParcel(story.parcel);
      const { id, number } = parcel;
      const list = await readPage(`/${lang}/desk/parcels?q=${encodeURIComponent(number)}`, seller);
      const page = await readPage(linkTo(list.html, number), seller);
      expect(new URL(page.url).pathname).toBe(`/${lang}/desk/parcels/${id}`);
      const guide = story.issue
        ? await readPage(
            `/${lang}/guide?${new URLSearchParams({ role: 'seller', n: number, issue: story.issue })}`,
            newVisitor(),
          )
        : page;
      expectSteps(guide, 'seller', parcel, story);
      if (story.ticket === undefined) return;
      const name = t(story.issue ? 'guide.report' : 'parcel.ticket.open');
      const form = await readPage(linkTo(guide.html, name), seller);
      const ticket = await report(form, 'seller', number, story.ticket, seller);
      expect(new URL(ticket.url).pathname).toMatch(/\/desk\/tickets\/tic_\w+$/);
      expect(textOf(ticket.html)).toContain(t(`ticket.type.${story.ticket}`));
    },
  );
});
