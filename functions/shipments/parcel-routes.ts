// Desk routes of one parcel: its page, changes to it, and the form that adds parcels.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import type { AddedShipment } from '../contract/shipment-work.ts';
import { words } from '../contract/words.ts';
import { databaseOf } from '../lib/databases.ts';
import { explain } from '../lib/explain.ts';
import { readForm, textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { answerIssue } from '../situation/answer.ts';
import { type AddErrors, type AddForm, EMPTY_FORM, readAddForm } from './add-form.ts';
import { renderAdd } from './add-page.tsx';
import { changeNumbers, type NumberChange } from './change-numbers.ts';
import type { Contributor } from './commit.ts';
import { neighboursOf, readPlace } from './list-place.ts';
import { type KnownParcel, readParcelWithFacts } from './parcel.ts';
import { renderParcel } from './parcel-page.tsx';
import type { ParcelCards, ParcelFaults } from './parcel-side.tsx';
import { fillingOf, textsOfParcel } from './parcel-texts.ts';
import { showPicture } from './product-pictures.ts';
import { mayCarry } from './registration.ts';
import { type View, viewFor } from './view.ts';
import { addShipments, archiveOne, declareCarrier } from './work.ts';

const PATH = '/parcels';
const ONE = `${PATH}/:id{shp_[0-9A-Za-z]+}`;
const PICTURE = `${ONE}/products/:product{[0-9]{1,20}}/:picture{[0-9a-f]{64}}`;
const FORM_BYTES_MAX = 32_768;

/** What rooms above add to a change of parcels and to a parcel's page. */
export interface ParcelExtras {
  contributors: readonly Contributor[];
  /** Cards for this parcel. */
  cards(c: DeskContext, known: KnownParcel, view: View): Promise<ParcelCards>;
}

export const parcelDeskRoutes = (extras: ParcelExtras) =>
  new Hono<SellerEnv>()
    .get(`${PATH}/new`, requireRole('agent'), (c) => addPage(c, EMPTY_FORM, {}))
    .post(`${PATH}/new`, requireRole('agent'), async (c) => {
      const fields = await fieldsOf(c);
      const form = Object.fromEntries(
        Object.keys(EMPTY_FORM).map((name) => [name, textIn(fields, name)]),
      ) as unknown as AddForm;
      const read = readAddForm(form, words(langOf(c)));
      if ('errors' in read) return addPage(c, form, read.errors);
      const { registrations } = read;
      try {
        const added = await addShipments(
          writesIn(c, extras),
          c.var.acting,
          registrations,
          'form',
          Date.now(),
        );
        return toAdded(c, added);
      } catch (error) {
        return addPage(c, form, { numbers: explain(error, words(langOf(c))) });
      }
    })
    .get(ONE, requireRole('viewer'), (c) => parcelPage(c, extras, {}))
    .get(PICTURE, requireRole('viewer'), (c) =>
      showPicture(c.env, c.var.acting.sellerId, c.req.param('product'), c.req.param('picture')),
    )
    .post(`${ONE}/carrier`, requireRole('agent'), async (c) => {
      const carrier = textIn(await fieldsOf(c), 'carrier');
      if (!mayCarry(carrier)) {
        return parcelPage(c, extras, { carrier: words(langOf(c))('parcels.error.carrier') });
      }
      const { acting } = c.var;
      const now = Date.now();
      return runOrExplain(c, extras, async () => {
        const failed = await declareCarrier(
          writesIn(c, extras),
          acting,
          [idOf(c)],
          carrier,
          'form',
          now,
        );
        if (failed.size > 0) throw httpProblem('not-found');
      });
    })
    .post(`${ONE}/archive`, requireRole('agent'), (c) =>
      runOrExplain(c, extras, () =>
        archiveOne(writesIn(c, extras), c.var.acting, idOf(c), true, Date.now()),
      ),
    )
    .post(`${ONE}/unarchive`, requireRole('agent'), (c) =>
      runOrExplain(c, extras, () =>
        archiveOne(writesIn(c, extras), c.var.acting, idOf(c), false, Date.now()),
      ),
    )
    .post(`${ONE}/numbers`, requireRole('agent'), async (c) => {
      const fields = await fieldsOf(c);
      const typed = textIn(fields, 'number').trim();
      const isSameParcel = textIn(fields, 'isSameParcel') === 'yes';
      const change = { add: [typed], remove: [], isSameParcel };
      return runOrExplain(
        c,
        extras,
        () => renumber(c, extras, change),
        (error) => ({ number: { typed, error } }),
      );
    })
    .post(`${ONE}/numbers/remove`, requireRole('agent'), async (c) => {
      const number = textIn(await fieldsOf(c), 'number');
      return runOrExplain(c, extras, () =>
        renumber(c, extras, { add: [], remove: [number], isSameParcel: false }),
      );
    });

const idOf = (c: DeskContext): string => c.req.param('id') ?? '';

function toAdded(c: DeskContext, added: AddedShipment[]): Response {
  const [only] = added;
  if (only && added.length === 1) return backTo(c, only.id);
  const count = added.filter(({ isNew }) => isNew).length;
  const domestic = added.filter(({ chineseCourier }) => chineseCourier !== null).length;
  const news = {
    done: 'added',
    count: String(count),
    known: String(added.length - count),
    domestic: String(domestic),
  };
  return c.redirect(`/${langOf(c)}/desk/parcels?sort=created&${new URLSearchParams(news)}`, 303);
}

const fieldsOf = async (c: DeskContext): Promise<FormData> =>
  (await readForm(c.req.raw, FORM_BYTES_MAX)).fields;

const backTo = (c: DeskContext, id: string): Response =>
  c.redirect(`/${langOf(c)}/desk/parcels/${id}`, 303);

const writesIn = (c: DeskContext, { contributors }: ParcelExtras) => ({
  db: c.var.db,
  env: c.env,
  contributors,
});

const renumber = (c: DeskContext, extras: ParcelExtras, change: NumberChange): Promise<void> =>
  changeNumbers(writesIn(c, extras), c.var.acting, idOf(c), change, 'form', Date.now());

/** Shows an error on the page, above the current state. */
async function runOrExplain(
  c: DeskContext,
  extras: ParcelExtras,
  action: () => Promise<unknown>,
  beside: (error: string) => ParcelFaults = (page) => ({ page }),
): Promise<Response> {
  try {
    await action();
    return backTo(c, idOf(c));
  } catch (error) {
    return parcelPage(c, extras, beside(explain(error, words(langOf(c)))));
  }
}

const NOBODY = { previous: null, next: null };

async function parcelPage(
  c: DeskContext,
  from: ParcelExtras,
  faults: ParcelFaults,
): Promise<Response> {
  const { sellerId, role } = c.var.acting;
  const now = Date.now();
  const db = databaseOf(c.env, sellerId);
  const known = await readParcelWithFacts(db, sellerId, idOf(c), now);
  const { parcel, facts, snoozedUntil } = known;
  const isMoved = parcel.id !== idOf(c) && c.req.method === 'GET';
  if (isMoved) return backTo(c, parcel.id);
  const lang = langOf(c);
  const view = viewFor(lang, now);
  const mayWork = mayActAs(role, 'agent');
  const place = readPlace(c.req.query('list'));
  const [extras, neighbours] = await Promise.all([
    mayWork ? from.cards(c, known, view) : null,
    place ? neighboursOf(db, sellerId, place, parcel.id) : NOBODY,
  ]);
  const reader = { role: 'seller', lang, now } as const;
  const answer = answerIssue(null, facts, reader, fillingOf(parcel));
  const side = {
    mayWork,
    mayForget: mayActAs(role, 'owner'),
    origin: c.env.PUBLIC_ORIGIN,
    faults,
    answer,
    texts: textsOfParcel(parcel, answer, facts, reader),
    snoozedUntil,
    from: { place, neighbours },
    extras,
  };
  const page = renderParcel(parcel, side, view);
  return deskPage(c, 'parcels', { ...page, status: Object.keys(faults).length > 0 ? 422 : 200 });
}

function addPage(c: DeskContext, form: AddForm, errors: AddErrors): Promise<Response> {
  const page = renderAdd(form, errors, viewFor(langOf(c), Date.now()));
  return deskPage(c, 'parcels', { ...page, status: Object.keys(errors).length > 0 ? 422 : 200 });
}
