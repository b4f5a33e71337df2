// What `npm run shots` takes pictures of: an address behind the language, and what to do there before.
import type { Page } from 'playwright-core';
import { STORIES } from '../demo-stories.ts';

export interface Shot {
  name: string;
  path: string;
  isSignedIn: boolean;
  before?: (page: Page) => Promise<void>;
}

const PUBLIC: Record<string, string> = {
  home: '/',
  'track-several': `/track?n=${STORIES.slice(0, 4)
    .map(({ number }) => number)
    .join('+')}`,
  'track-unknown': '/track?n=1106321649',
  guide: '/guide',
  'guide-seller': '/guide?role=seller',
  'guide-answer': `/guide?role=buyer&issue=late&n=${STORIES[0]?.number}`,
  help: '/help/',
  'help-article': '/help/extend-storage/',
  'help-search': '/help/search?q=late',
  chat: '/chat',
  report: `/report?n=${STORIES[0]?.number}`,
  problems: '/problems/',
  parts: '/parts/',
  'sign-in': '/sign-in',
  'sign-up': '/sign-up',
  operator: '/operator',
  'not-found': '/nothing-here',
};

const DESK: Record<string, string> = {
  today: '/desk/today',
  'today-overdue': '/desk/today?tab=overdue',
  'today-waiting': '/desk/today?tab=waiting',
  'today-snoozed': '/desk/today?tab=snoozed',
  search: '/desk/search?q=48173252',
  more: '/desk/more',
  parcels: '/desk/parcels',
  'parcels-problem': '/desk/parcels?problem=any',
  'parcels-none': '/desk/parcels?q=NOTHINGHERE',
  'parcels-add': '/desk/parcels/new',
  'parcels-import': '/desk/parcels/import',
  ship: '/desk/parcels/ship',
  tickets: '/desk/tickets',
  'ticket-new': '/desk/tickets/new',
  chats: '/desk/chats',
  returns: '/desk/returns',
  'returns-all': '/desk/returns?which=all',
  'returns-pick-list': '/desk/returns/pick-list',
  reports: '/desk/reports',
  connections: '/desk/connections',
  shops: '/shops',
  ...Object.fromEntries(
    ['shop', 'me', 'members', 'keys', 'canned', 'notifications', 'webhooks', 'audit'].map((one) => [
      `settings-${one}`,
      `/desk/settings/${one}`,
    ]),
  ),
  'settings-retention': '/desk/settings/shop/retention',
};

/** Ids are made anew by each demo: the first parcel, ticket, chat and connection are looked up. */
export async function addressesOf(origin: string, cookie: string): Promise<Shot[]> {
  const first = async (path: string, link: RegExp): Promise<string | null> => {
    const html = await (await fetch(`${origin}/en${path}`, { headers: { cookie } })).text();
    return link.exec(html)?.[1] ?? null;
  };
  const found = {
    parcel: await first('/desk/today', /href="\/en(\/desk\/parcels\/shp_[^"#?]+)/),
    ticket: await first('/desk/tickets', /href="\/en(\/desk\/tickets\/tkt_[^"#?]+)/),
    chat: await first('/desk/chats', /href="\/en(\/desk\/chats\/con_[^"#?]+)/),
    connection: await first('/desk/connections', /href="\/en(\/desk\/connections\/[a-z][^"#?]+)/),
    'rfbs-return': await first('/desk/returns', /href="\/en(\/desk\/returns\/rfbs\/[^"#?]+)/),
  };
  return [
    ...Object.entries(PUBLIC).map(([name, path]) => ({ name, path, isSignedIn: false })),
    ...STORIES.map(({ number }, i) => ({
      name: `track-${i + 1}`,
      path: `/track?n=${number}`,
      isSignedIn: false,
    })),
    ...[...Object.entries(DESK), ...Object.entries(found)].flatMap(([name, path]) =>
      path === null ? [] : [{ name, path, isSignedIn: true }],
    ),
  ];
}
