// Saved views of the parcel list, each member their own.
import { Hono } from 'hono';
import * as v from 'valibot';
import { asSeller, type SellerEnv } from '../accounts/access.ts';
import { SavedView, SaveView } from '../contract/shipment-work.ts';
import { Done, describe, section } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { listViews, removeView, renewView, saveView } from './views.ts';

const ViewList = v.object({ views: v.array(SavedView) });

const about = section('Parcels', { needsKey: true });

export const viewRoutes = new Hono<SellerEnv>()
  .get(
    '/shipment-views',
    describe({
      ...about('listViews', 'The views you saved of the parcel list.'),
      ok: ViewList,
      problems: ['unauthorized'],
    }),
    asSeller('viewer'),
    async (c) => c.json({ views: await listViews(c.env.DB, c.var.acting) }),
  )
  .post(
    '/shipment-views',
    describe({
      ...about('saveView', 'Gives filters a name.'),
      ok: SavedView,
      status: 201,
      problems: ['unauthorized', 'forbidden', 'malformed-body', 'invalid-input'],
    }),
    asSeller('agent'),
    validate('json', SaveView),
    async (c) =>
      c.json(await saveView(c.env.DB, c.var.acting, c.req.valid('json'), Date.now()), 201),
  )
  .put(
    '/shipment-views/:id',
    describe({
      ...about('renewView', 'Changes name and filters of a view.'),
      ok: SavedView,
      problems: ['unauthorized', 'forbidden', 'not-found', 'malformed-body', 'invalid-input'],
    }),
    asSeller('agent'),
    validate('json', SaveView),
    async (c) => {
      const wish = c.req.valid('json');
      return c.json(await renewView(c.env.DB, c.var.acting, c.req.param('id'), wish, Date.now()));
    },
  )
  .delete(
    '/shipment-views/:id',
    describe({
      ...about('deleteView', 'Removes a view. The parcels stay.'),
      ok: Done,
      problems: ['unauthorized', 'forbidden', 'not-found'],
    }),
    asSeller('agent'),
    async (c) => {
      await removeView(c.env.DB, c.var.acting, c.req.param('id'), Date.now());
      return c.json({ ok: true as const });
    },
  );
