// A seller's work on parcels, and one parcel as its seller sees it.
import * as v from 'valibot';
import { Situation } from './case.ts';
import { DomesticCourier } from './chinese-courier.ts';
import { ParcelProblem } from './parcel-problem.ts';
import { Shipment } from './shipment.ts';
import { ShipmentLine, ShipmentQuery } from './shipment-list.ts';
import { SCHEMES } from './status.ts';
import { TICKET_STATES, TICKET_TYPES } from './ticket.ts';

export const ADD_MAX = 100;
export const BULK_MAX = 500;
export const NUMBERS_OF_ONE_MAX = 5;
export const VIEWS_MAX = 20;
export const VIEW_TITLE_MAX = 40;

const TypedNumber = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const CarrierId = v.pipe(
  v.string(),
  v.maxLength(60),
  v.description(
    'Id of a carrier, or `ozon` where Ozon itself delivers; see `GET /api/v1/carriers`.',
  ),
);

export const NewShipment = v.pipe(
  v.strictObject({
    number: v.pipe(TypedNumber, v.description('Posting or tracking number.')),
    alsoKnownAs: v.optional(
      v.pipe(
        v.array(TypedNumber),
        v.maxLength(NUMBERS_OF_ONE_MAX),
        v.description('Other numbers of the same parcel.'),
      ),
      [],
    ),
    orderNumber: v.optional(
      v.pipe(
        v.nullable(TypedNumber),
        v.description('Its order, which other parcels may belong to as well.'),
      ),
      null,
    ),
    carrier: v.optional(v.nullable(CarrierId), null),
    scheme: v.optional(v.nullable(v.picklist(SCHEMES)), null),
    shipBy: v.optional(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null),
  }),
  v.metadata({ ref: 'NewShipment' }),
);
export type NewShipment = v.InferOutput<typeof NewShipment>;

export const AddShipments = v.pipe(
  v.strictObject({
    shipments: v.pipe(v.array(NewShipment), v.minLength(1), v.maxLength(ADD_MAX)),
  }),
  v.metadata({ ref: 'AddShipments' }),
);

export const AddedShipments = v.object({
  results: v.pipe(
    v.array(
      v.object({
        number: v.string(),
        id: v.string(),
        isNew: v.pipe(v.boolean(), v.description('false: it was here already.')),
        checkDigitExpected: v.pipe(
          v.nullable(v.string()),
          v.description('Set when the number looks mistyped: its check digit should be this one.'),
        ),
        chineseCourier: DomesticCourier,
      }),
    ),
    v.description('In the order sent.'),
  ),
});
export type AddedShipment = v.InferOutput<typeof AddedShipments>['results'][number];

export const ChangeShipment = v.pipe(
  v.strictObject({
    carrier: v.optional(
      v.pipe(CarrierId, v.description('Holds until that or yet another carrier scans it.')),
    ),
    addNumbers: v.optional(v.pipe(v.array(TypedNumber), v.maxLength(NUMBERS_OF_ONE_MAX)), []),
    removeNumbers: v.optional(v.pipe(v.array(TypedNumber), v.maxLength(NUMBERS_OF_ONE_MAX)), []),
    isSameParcel: v.pipe(
      v.optional(v.boolean(), false),
      v.description('Join another parcel of yours that goes by an added number; for good.'),
    ),
    archived: v.optional(v.boolean()),
  }),
  v.metadata({ ref: 'ChangeShipment' }),
);
export type ChangeShipment = v.InferOutput<typeof ChangeShipment>;

const Ids = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(60))),
  v.minLength(1),
  v.maxLength(BULK_MAX),
);

export const BULK_ACTIONS = ['archive', 'unarchive', 'change_carrier'] as const;

export const BulkAction = v.pipe(
  v.variant('action', [
    v.strictObject({ action: v.picklist(['archive', 'unarchive']), ids: Ids }),
    v.strictObject({ action: v.literal('change_carrier'), ids: Ids, carrier: CarrierId }),
  ]),
  v.metadata({ ref: 'BulkAction' }),
);
export type BulkAction = v.InferOutput<typeof BulkAction>;

export const BulkResults = v.object({
  results: v.pipe(
    v.array(
      v.object({
        id: v.string(),
        ok: v.boolean(),
        problem: v.pipe(
          v.nullable(v.picklist(['not-found', 'changed-meanwhile'])),
          v.description('Why not; null when it was done.'),
        ),
      }),
    ),
    v.description('In the order sent.'),
  ),
});
export type BulkResult = v.InferOutput<typeof BulkResults>['results'][number];

/** One product of a parcel. Only its seller sees it. */
export const HeldProduct = v.pipe(
  v.object({
    sku: v.pipe(v.nullable(v.string()), v.description('Ozon’s number of the product.')),
    offerId: v.pipe(v.nullable(v.string()), v.description('The seller’s own number of it.')),
    title: v.nullable(v.string()),
    quantity: v.pipe(v.number(), v.integer()),
    price: v.pipe(
      v.nullable(v.object({ minor: v.pipe(v.number(), v.integer()), currency: v.string() })),
      v.description('Of one piece, in minor units. null: nobody said.'),
    ),
    picture: v.pipe(
      v.nullable(v.string()),
      v.description(
        'Path of its picture, behind the language, for people of the shop: `/ru` + path.',
      ),
    ),
  }),
  v.metadata({ ref: 'HeldProduct' }),
);
export type HeldProduct = v.InferOutput<typeof HeldProduct>;

/** Every detail of one parcel. */
export const SellerShipment = v.pipe(
  v.object({
    ...ShipmentLine.entries,
    page: v.pipe(
      v.string(),
      v.description(
        'Path of the parcel’s own page for its buyer, behind the language: `/ru` + page.',
      ),
    ),
    isOwnershipProven: v.pipe(
      v.boolean(),
      v.description(
        'Whether an answer of Ozon or the carrier to the seller’s own key proved it to be theirs. If not, ' +
          'tickets of buyers come by its own page only.',
      ),
    ),
    pickupPointCode: v.nullable(v.string()),
    products: v.pipe(
      v.array(HeldProduct),
      v.description('What is in it, the dearest first; empty: nobody said. Never public.'),
    ),
    problems: v.pipe(v.array(ParcelProblem), v.description('Gravest first, with the numbers.')),
    situation: Situation,
    tariff: v.pipe(
      v.array(
        v.object({
          until: v.pipe(v.nullable(v.string()), v.description('null: the last step, without end.')),
          percent: v.nullable(v.number()),
          charge: v.nullable(v.object({ minor: v.number(), currency: v.string() })),
        }),
      ),
      v.description('What handing over costs by then, as Ozon announces it; empty: not announced.'),
    ),
    cancelRequestedUntil: v.pipe(
      v.nullable(v.string()),
      v.description(
        'The buyer asks to cancel; without an answer Ozon approves it then. null: no request.',
      ),
    ),
    numbers: v.array(
      v.object({
        number: v.string(),
        carrier: v.pipe(v.nullable(v.string()), v.description('Whose number; null: not known.')),
        isShared: v.pipe(v.boolean(), v.description('Its order, which others belong to as well.')),
        link: v.nullable(v.string()),
      }),
    ),
    shipment: v.pipe(Shipment, v.description('As its buyer sees it, with all events.')),
    tickets: v.array(
      v.object({
        id: v.string(),
        type: v.picklist(TICKET_TYPES),
        state: v.picklist(TICKET_STATES),
        dueAt: v.nullable(v.string()),
        updatedAt: v.string(),
      }),
    ),
  }),
  v.metadata({ ref: 'SellerShipment' }),
);
export type SellerShipment = v.InferOutput<typeof SellerShipment>;

export const SaveView = v.pipe(
  v.strictObject({
    title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(VIEW_TITLE_MAX)),
    query: v.pipe(v.partial(ShipmentQuery), v.description('As in the address of the list.')),
  }),
  v.metadata({ ref: 'SaveView' }),
);

export const SavedView = v.pipe(
  v.object({ id: v.string(), title: v.string(), query: v.record(v.string(), v.string()) }),
  v.metadata({ ref: 'SavedView' }),
);
export type SavedView = v.InferOutput<typeof SavedView>;
