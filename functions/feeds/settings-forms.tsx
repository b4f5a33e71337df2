// Forms of Settings -> feeds: made, shown once, revoked; for owners.
import * as v from 'valibot';
import { readOwnForm } from '../accounts/account-page.tsx';
import { type DeskContext, langOf } from '../accounts/desk.tsx';
import { settingsPage } from '../accounts/settings-nav.tsx';
import { NAME_CHARS_MAX, Name } from '../contract/account.ts';
import { FEED_LISTS, type FeedList } from '../contract/feed.ts';
import { words } from '../contract/words.ts';
import { textIn } from '../lib/form.ts';
import { ProblemError } from '../lib/problem.ts';
import { planOf } from '../shipments/list.ts';
import { readQuery, writeQuery } from '../shipments/list-address.ts';
import { listViews } from '../shipments/views.ts';
import { createFeed, revokeFeed } from './make.ts';
import { type FeedForm, FeedsPage } from './settings-page.tsx';
import { listFeeds } from './store.ts';

const PATH = '/settings/feeds';
const NOTHING: FeedForm = { name: '', list: 'parcels', view: '' };

export const showFeeds = (c: DeskContext): Promise<Response> => page(c, NOTHING, null, 200);

export async function makeFeed(c: DeskContext): Promise<Response> {
  const t = words(langOf(c));
  const fields = await readOwnForm(c);
  const list = FEED_LISTS.find((one): one is FeedList => one === textIn(fields, 'list'));
  const form: FeedForm = {
    name: textIn(fields, 'name').trim(),
    list: list ?? 'parcels',
    view: textIn(fields, 'view'),
  };
  const views = await listViews(c.var.db, c.var.acting);
  const view = views.find(({ id }) => id === form.view);
  // A view that somebody deleted meanwhile must not become the whole list.
  const isLost = form.list === 'parcels' && form.view !== '' && view === undefined;
  if (!v.is(Name, form.name) || list === undefined || isLost) {
    const fault = isLost
      ? t('feeds.view.lost')
      : t('account.error.name', { count: NAME_CHARS_MAX });
    return page(c, { ...form, [isLost ? 'viewFault' : 'fault']: fault }, null, 422);
  }
  const filters = readQuery(new URLSearchParams(list === 'parcels' ? view?.query : {}));
  planOf(filters);
  const chosen = { name: form.name, list, query: writeQuery(filters) };
  try {
    const token = await createFeed(c.var.db, c.var.acting, chosen, Date.now());
    return page(c, NOTHING, `${c.env.PUBLIC_ORIGIN}/feeds/${token}.csv`, 201);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.slug !== 'too-many-feeds') throw error;
    return page(c, { ...form, fault: t('problem.too-many-feeds.title') }, null, 422);
  }
}

export async function endFeed(c: DeskContext): Promise<Response> {
  await readOwnForm(c);
  await revokeFeed(c.var.db, c.var.acting, c.req.param('id') ?? '', Date.now());
  return c.redirect(`/${langOf(c)}/desk${PATH}`, 303);
}

async function page(
  c: DeskContext,
  form: FeedForm,
  fresh: string | null,
  status: number,
): Promise<Response> {
  const t = words(langOf(c));
  const { db, acting } = c.var;
  const [feeds, views] = await Promise.all([listFeeds(db, acting.sellerId), listViews(db, acting)]);
  const result = (
    <FeedsPage
      lang={langOf(c)}
      now={Date.now()}
      feeds={feeds}
      views={views}
      form={form}
      fresh={fresh}
    />
  );
  return settingsPage(c, 'feeds', { lead: t('feeds.lead'), result, status });
}
