// Notification settings of one of the seller's people, as desk pages: desk/settings/notifications.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, langOf, requireRole } from '../accounts/desk.tsx';
import { settingsPage } from '../accounts/settings-nav.tsx';
import { findSettings } from '../accounts/settings-store.ts';
import { zoneOf } from '../contract/account.ts';
import { CHANNEL_KINDS, type ChannelKind } from '../contract/channel.ts';
import { isLang, type Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import { databaseOf, directoryOf } from '../lib/databases.ts';
import { explain } from '../lib/explain.ts';
import { readForm, textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { FAULTS, type Fault } from '../mail/sent.ts';
import { deleteDeliveries } from '../outbox/forget-store.ts';
import { viewFor } from '../shipments/view.ts';
import { type Added, addAndTest, getChannel, testChannel } from './channels.ts';
import {
  changeChannel,
  deleteChannel,
  findAddress,
  findPreference,
  listChannels,
  savePreference,
} from './channels-store.ts';
import { setCommandsOf } from './commands.ts';
import { kindsIn } from './kinds.tsx';
import { AddPage, NotificationsPage, type Tested } from './notifications-page.tsx';
import { PLACE } from './notifications-times.tsx';
import type { PreferenceRow } from './rows.ts';
import { isTimeZone, nextAt } from './when-to-tell.ts';

const PATH = '/settings/notifications';
const FORM_BYTES_MAX = 16_384;

export const notificationDeskRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('viewer'), async (c) => listPage(c, await preferenceOf(c), undefined))
  .post(PATH, requireRole('viewer'), async (c) => {
    const { row, error } = await preferenceIn(c, Date.now());
    if (error) return listPage(c, row, error);
    await savePreference(c.var.db, row).run();
    return c.redirect(`/${langOf(c)}${PLACE}?saved=when#when`, 303);
  })
  .get(`${PATH}/add/:kind`, requireRole('viewer'), (c) => addPage(c, null, () => ''))
  .post(`${PATH}/add/:kind`, requireRole('viewer'), async (c) => {
    const [kind, lang, user] = [kindOf(c), langOf(c), await userOf(c)];
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const typed = (name: string) => textIn(fields, name);
    try {
      const added = await addAndTest(c.env, c.var.acting, user, kind, typed, lang, Date.now());
      if (!added.ok) return addPage(c, viewFault(added, lang), typed);
      return c.redirect(`/${lang}${PLACE}?tested=${added.id}#${added.id}`, 303);
    } catch (error) {
      return addPage(c, { wrong: [], fault: explain(error, words(lang)) }, typed);
    }
  })
  .post(`${PATH}/:id`, requireRole('viewer'), async (c) => {
    const channel = await getChannel(c.env, c.var.acting, c.req.param('id'));
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const patch = {
      types: JSON.stringify(kindsIn(fields)),
      digest: textIn(fields, 'digest') === '1' ? 1 : 0,
    };
    await changeChannel(c.var.db, channel.id, patch).run();
    return c.redirect(`/${langOf(c)}${PLACE}?saved=${channel.id}#${channel.id}`, 303);
  })
  .post(`${PATH}/:id/test`, requireRole('viewer'), async (c) => {
    const channel = await getChannel(c.env, c.var.acting, c.req.param('id'));
    const fault = await testChannel(c.env, channel, langOf(c), Date.now());
    const query = new URLSearchParams({ tested: channel.id, ...(fault ? { fault } : {}) });
    return c.redirect(`/${langOf(c)}${PLACE}?${query}#${channel.id}`, 303);
  })
  .post(`${PATH}/:id/commands/:act{on|off}`, requireRole('viewer'), async (c) => {
    const channel = await getChannel(c.env, c.var.acting, c.req.param('id'));
    const isOn = c.req.param('act') === 'on';
    const fault = await setCommandsOf(c.env, c.var.acting, channel, isOn, Date.now());
    const query = fault ? `?tested=${channel.id}&fault=${fault}` : `?saved=${channel.id}`;
    return c.redirect(`/${langOf(c)}${PLACE}${query}#${channel.id}`, 303);
  })
  .post(`${PATH}/:id/delete`, requireRole('viewer'), async (c) => {
    const channel = await getChannel(c.env, c.var.acting, c.req.param('id'));
    if (channel.commands_hash !== null) {
      await setCommandsOf(c.env, c.var.acting, channel, false, Date.now());
    }
    await c.var.db.batch([
      deleteDeliveries(c.var.db, channel.id),
      deleteChannel(c.var.db, channel.id),
    ]);
    return c.redirect(`/${langOf(c)}${PLACE}`, 303);
  });

async function listPage(
  c: DeskContext,
  preference: PreferenceRow,
  error: string | undefined,
): Promise<Response> {
  const { sellerId } = c.var.acting;
  const channels = await listChannels(databaseOf(c.env, sellerId), sellerId, preference.user_id);
  const fault = FAULTS.find((one): one is Fault => one === c.req.query('fault')) ?? null;
  const id = c.req.query('tested');
  const tested: Tested | null = id === undefined ? null : { id, fault };
  const view = viewFor(langOf(c), Date.now());
  const saved = c.req.query('saved') ?? null;
  const result = <NotificationsPage {...{ channels, preference, tested, saved, error, view }} />;
  const lead = view.t('channel.lead');
  return settingsPage(c, 'notifications', { lead, result, status: error ? 422 : 200 });
}

async function addPage(
  c: DeskContext,
  failed: { wrong: string[]; fault: string | null } | null,
  typed: (name: string) => string,
): Promise<Response> {
  const view = viewFor(langOf(c), Date.now());
  const kind = kindOf(c);
  const { email } = await userOf(c);
  const result = (
    <AddPage
      kind={kind}
      // A secret is typed again rather than sent back.
      typed={(name) => (name === 'chat' ? typed(name) : '')}
      wrong={failed?.wrong ?? []}
      fault={failed?.fault ?? null}
      address={email}
      view={view}
    />
  );
  return settingsPage(c, 'notifications', { result, status: failed === null ? 200 : 422 });
}

const viewFault = ({ wrong, fault }: Extract<Added, { ok: false }>, lang: Lang) => ({
  wrong,
  fault: fault && words(lang)(`channel.fault.${fault}`),
});

function kindOf(c: DeskContext): ChannelKind {
  const kind = CHANNEL_KINDS.find((one): one is ChannelKind => one === c.req.param('kind'));
  if (kind === undefined) throw httpProblem('not-found');
  return kind;
}

/** Programs get no notifications: only people use the desk, so there is always a user. */
async function userOf(c: DeskContext): Promise<{ id: string; email: string }> {
  const id = c.var.acting.user?.id;
  const email = id === undefined ? null : await findAddress(c.var.db, id);
  if (id === undefined || email === null) throw httpProblem('forbidden');
  return { id, email };
}

async function preferenceOf(c: DeskContext): Promise<PreferenceRow> {
  const { sellerId, user } = c.var.acting;
  if (user === null) throw httpProblem('forbidden');
  const known = await findPreference(databaseOf(c.env, sellerId), sellerId, user.id);
  // As messages are written until a choice is saved.
  const { lang } = known ?? (await findSettings(directoryOf(c.env), sellerId));
  const shop = c.var.reach.shops.find((one) => one.sellerId === sellerId);
  return (
    known ?? {
      seller_id: sellerId,
      user_id: user.id,
      lang,
      time_zone: shop?.timeZone ?? zoneOf(lang),
      quiet_from: null,
      quiet_until: null,
      urgent_anyway: 1,
      digest_hour: null,
      digest_due_at: null,
    }
  );
}

async function preferenceIn(
  c: DeskContext,
  now: number,
): Promise<{ row: PreferenceRow; error: string | undefined }> {
  const known = await preferenceOf(c);
  const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
  const [lang, zone] = [textIn(fields, 'lang'), textIn(fields, 'zone')];
  const time_zone = isTimeZone(zone) ? zone : known.time_zone;
  const [from, until] = [minutesIn(fields, 'from'), minutesIn(fields, 'until')];
  const hour = /^\d{1,2}$/.test(textIn(fields, 'digest')) ? Number(textIn(fields, 'digest')) : null;
  const digest_hour = hour !== null && hour < 24 ? hour : null;
  const row: PreferenceRow = {
    ...known,
    lang: isLang(lang) ? lang : known.lang,
    time_zone,
    quiet_from: from,
    quiet_until: until,
    urgent_anyway: textIn(fields, 'urgent') === '1' ? 1 : 0,
    digest_hour,
    digest_due_at: digest_hour === null ? null : nextAt(digest_hour * 60, time_zone, now),
  };
  const isHalf = (from === null) !== (until === null) || (from !== null && from === until);
  return { row, error: isHalf ? words(langOf(c))('channel.quiet.error') : undefined };
}

/** null: empty, or not a time of day. */
function minutesIn(fields: FormData, name: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(textIn(fields, name)) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
