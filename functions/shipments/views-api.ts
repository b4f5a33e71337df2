// API routes of saved views of the parcel list; each member has their own.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import { SavedView, SaveView } from '../contract/shipment-work.ts';
import { Done, section } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { listViews, removeView, renewView, saveView } from './views.ts';

const ViewList = v.object({ views: v.array(SavedView) });

const about = section('Parcels');

export const viewRoutes = new Hono<SellerEnv>()
  .get(
    '/shipment-views',
    operation({
      ...about('listViews', 'The views you saved of the parcel list.'),
      needs: 'viewer',
      returns: 'Your saved views.',
      ok: ViewList,
    }),
    async (c) => c.json({ views: await listViews(c.var.db, c.var.acting) }),
  )
  .post(
    '/shipment-views',
    operation({
      ...about('saveView', 'Gives filters a name.'),
      needs: 'agent',
      returns: 'The view with its id.',
      ok: SavedView,
      status: 201,
      problems: ['malformed-body', 'invalid-input'],
    }),
    validate('json', SaveView),
    async (c) =>
      c.json(await saveView(c.var.db, c.var.acting, c.req.valid('json'), Date.now()), 201),
  )
  .put(
    '/shipment-views/:id',
    operation({
      ...about('renewView', 'Changes name and filters of a view.'),
      needs: 'agent',
      returns: 'The view as it is now.',
      ok: SavedView,
      problems: ['not-found', 'malformed-body', 'invalid-input'],
    }),
    validate('json', SaveView),
    async (c) => {
      const values = c.req.valid('json');
      return c.json(await renewView(c.var.db, c.var.acting, c.req.param('id'), values, Date.now()));
    },
  )
  .delete(
    '/shipment-views/:id',
    operation({
      ...about('deleteView', 'Removes a view. The parcels stay.'),
      needs: 'agent',
      returns: 'It is gone.',
      ok: Done,
      problems: ['not-found'],
    }),
    async (c) => {
      await removeView(c.var.db, c.var.acting, c.req.param('id'), Date.now());
      return c.json({ ok: true as const });
    },
  );
