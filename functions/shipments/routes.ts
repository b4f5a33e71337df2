// API routes of a seller's parcels: list, one, add, change, bulk actions, CSV file.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import { LANGS } from '../contract/lang.ts';
import { ShipmentPage, ShipmentPageQuery, ShipmentQuery } from '../contract/shipment-list.ts';
import {
  AddedShipments,
  AddShipments,
  BulkAction,
  BulkResults,
  ChangeShipment,
  SellerShipment,
} from '../contract/shipment-work.ts';
import { section } from '../lib/describe.ts';
import { httpProblem } from '../lib/problem.ts';
import { FILE_TYPES } from '../lib/table-file.ts';
import { validate } from '../lib/validate.ts';
import { changeParcel } from './change-numbers.ts';
import type { Contributor } from './commit.ts';
import { exportShipments } from './export.ts';
import { linesOf, readPage } from './list.ts';
import { readParcel } from './parcel.ts';
import { mayCarry, toRegistration } from './registration.ts';
import { actOnMany, addShipments } from './work.ts';

const ExportQuery = v.object({
  ...ShipmentQuery.entries,
  lang: v.optional(
    v.pipe(
      v.picklist(LANGS),
      v.description('Words and Moscow time for people. Left out: ids and UTC for programs.'),
    ),
  ),
});

const about = section('Parcels');

/** `contributors`: what other rooms add when parcels change. */
export const shipmentRoutes = (contributors: readonly Contributor[]) =>
  new Hono<SellerEnv>()
    .get(
      '/shipments',
      operation({
        ...about('listShipments', 'The parcels of the seller, a page at a time.'),
        needs: 'viewer',
        returns: 'A page of parcels; `next` is the cursor of the one after it, null on the last.',
        ok: ShipmentPage,
        problems: ['invalid-input'],
      }),
      validate('query', ShipmentPageQuery),
      async (c) => {
        const { limit, cursor = null, ...query } = c.req.valid('query');
        const page = await readPage(c.var.db, c.var.acting.sellerId, query, cursor, limit);
        return c.json({ shipments: linesOf(page), next: page.next });
      },
    )
    .get(
      '/shipments/export.csv',
      operation({
        ...about('exportShipments', 'The same list as a CSV file, whole.'),
        needs: 'viewer',
        returns: 'UTF-8 CSV with one line a parcel.',
        ok: v.string(),
        types: ['text/csv'],
        problems: ['invalid-input'],
      }),
      validate('query', ExportQuery),
      (c) => {
        const { lang = null, ...query } = c.req.valid('query');
        return exportShipments(c.var.db, c.var.acting.sellerId, query, lang, 'csv', Date.now());
      },
    )
    .get(
      '/shipments/export.xlsx',
      operation({
        ...about('exportShipmentsXlsx', 'The same list as a workbook, whole.'),
        needs: 'viewer',
        returns: 'An .xlsx workbook with one row a parcel; times are cells with dates.',
        ok: v.string(),
        types: [FILE_TYPES.xlsx],
        problems: ['invalid-input'],
      }),
      validate('query', ExportQuery),
      (c) => {
        const { lang = null, ...query } = c.req.valid('query');
        return exportShipments(c.var.db, c.var.acting.sellerId, query, lang, 'xlsx', Date.now());
      },
    )
    .post(
      '/shipments',
      operation({
        ...about('addShipments', 'Adds up to 100 parcels by number. One that is here stays one.'),
        needs: 'agent',
        returns: 'Each parcel with its id, in the order sent, and whether it is new.',
        ok: AddedShipments,
        status: 201,
        problems: ['malformed-body', 'invalid-input', 'quota-used-up', 'changed-meanwhile'],
      }),
      validate('json', AddShipments),
      async (c) => {
        const read = c.req.valid('json').shipments.map(toRegistration);
        const errors = read.flatMap((one, i) =>
          'ok' in one ? [] : one.faults.map((fault) => toError(fault, i)),
        );
        if (errors.length > 0) throw httpProblem('invalid-input', { errors: errors.slice(0, 20) });
        const registrations = read.flatMap((one) => ('ok' in one ? [one.ok] : []));
        const now = Date.now();
        const results = await addShipments(
          { db: c.var.db, env: c.env, contributors },
          c.var.acting,
          registrations,
          'api',
          now,
        );
        return c.json({ results }, 201);
      },
    )
    .post(
      '/shipments/actions',
      operation({
        ...about('actOnShipments', 'Archives, brings back or re-assigns up to 500 parcels.'),
        needs: 'agent',
        returns: 'For each id whether it was done, and if not, why.',
        ok: BulkResults,
        problems: ['malformed-body', 'invalid-input'],
      }),
      validate('json', BulkAction),
      async (c) => {
        const action = c.req.valid('json');
        if (action.action === 'change_carrier') checkCarrier(action.carrier);
        const results = await actOnMany(
          { db: c.var.db, env: c.env, contributors },
          c.var.acting,
          action,
          'api',
          Date.now(),
        );
        return c.json({ results });
      },
    )
    .get(
      '/shipments/:id',
      operation({
        ...about('getShipment', 'Everything about one parcel.'),
        needs: 'viewer',
        returns: 'The parcel with its numbers, events, problems and deadlines.',
        ok: SellerShipment,
        problems: ['not-found'],
      }),
      async (c) =>
        c.json(await readParcel(c.var.db, c.var.acting.sellerId, c.req.param('id'), Date.now())),
    )
    .patch(
      '/shipments/:id',
      operation({
        ...about(
          'changeShipment',
          'Names another carrier, corrects numbers, archives or brings back.',
        ),
        needs: 'agent',
        returns: 'The parcel as it is now.',
        ok: SellerShipment,
        problems: [
          'not-found',
          'malformed-body',
          'invalid-input',
          'number-taken',
          'last-number',
          'changed-meanwhile',
        ],
      }),
      validate('json', ChangeShipment),
      async (c) => {
        const { acting } = c.var;
        const writes = { db: c.var.db, env: c.env, contributors };
        const id = c.req.param('id');
        const { carrier, addNumbers, removeNumbers, isSameParcel, archived } = c.req.valid('json');
        const now = Date.now();
        if (carrier !== undefined) checkCarrier(carrier);
        const numbers =
          addNumbers.length + removeNumbers.length > 0
            ? { add: addNumbers, remove: removeNumbers, isSameParcel }
            : undefined;
        await changeParcel(writes, acting, id, { numbers, carrier, archived }, 'api', now);
        return c.json(await readParcel(c.var.db, acting.sellerId, id, now));
      },
    );

const toError = (fault: { field: string; index: number }, row: number) => ({
  pointer: `/shipments/${row}/${fault.field}${fault.field === 'alsoKnownAs' ? `/${fault.index}` : ''}`,
  message: fault.field === 'carrier' ? NO_CARRIER : '3 to 64 letters, digits and - . _ /',
});

function checkCarrier(id: string): void {
  if (mayCarry(id)) return;
  throw httpProblem('invalid-input', { errors: [{ pointer: '/carrier', message: NO_CARRIER }] });
}

const NO_CARRIER = 'No carrier goes by this id; see GET /api/v1/carriers';
