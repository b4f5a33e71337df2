// Schemas of the answers about rFBS returns, only the fields we keep or show. Not read: the buyer's name. Read to
// be shown and never stored: the buyer's words and the links to photos.
// Shapes: docs.ozon.ru/api/seller, pages of /v2/returns/rfbs/list and /get, specification 2.1, read 2026-11-26.
import * as v from 'valibot';
import {
  amount,
  code,
  currency,
  flag,
  label,
  list,
  number,
  optional,
  prose,
  requiredNumber,
  stamp,
} from '../carriers/fields.ts';
import { withoutPersonalDataInLines } from '../carriers/privacy.ts';

const digits = () =>
  v.pipe(
    v.union([v.string(), v.number()]),
    v.transform((value) => String(value).trim()),
    v.regex(/^[1-9]\d{0,19}$/),
  );

/** Ids of actions may be negative. */
const actionId = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d{1,10}$/), v.transform(Number))]),
  v.integer(),
);

const NAME_CHARS_MAX = 300;

const Product = v.object({
  name: label(NAME_CHARS_MAX),
  offer_id: label(100),
  sku: optional(digits()),
  price: amount(),
  currency_code: currency(),
});

const Listed = v.object({
  return_id: digits(),
  return_number: label(80),
  posting_number: requiredNumber(),
  created_at: stamp(),
  product: optional(Product),
  state: optional(
    v.object({ state: code(), state_name: prose(), money_return_state_name: prose() }),
  ),
});
export type ListedRfbsReturn = v.InferOutput<typeof Listed>;

/** By the schema `returns` is one object, by Ozon's own example it is a list of them. */
export const RfbsReturnList = v.object({ returns: list(Listed) });

const Named = v.object({ id: actionId, name: label(NAME_CHARS_MAX) });

/** By the schema an action is `{ id, name }`, in Ozon's own example it stands inside `action`. */
const Action = v.union([
  Named,
  v.pipe(
    v.object({ action: Named }),
    v.transform(({ action }) => action),
  ),
]);

const RejectionReason = v.object({
  id: actionId,
  name: label(NAME_CHARS_MAX),
  hint: prose(),
  is_comment_required: flag(),
});

const WORDS_CHARS_MAX = 2000;
const PHOTOS_MAX = 20;

const buyersWords = () =>
  optional(
    v.pipe(
      v.string(),
      v.transform((text) => withoutPersonalDataInLines(text.slice(0, WORDS_CHARS_MAX))),
      v.minLength(1),
    ),
  );

const photoLink = v.pipe(v.string(), v.maxLength(500), v.url(), v.startsWith('https://'));

const Details = v.object({
  available_actions: list(Action, 20),
  rejection_reason: list(RejectionReason, 50),
  return_reason: optional(v.object({ name: prose(), is_defect: flag() })),
  client_return_method_type: optional(v.object({ name: label(NAME_CHARS_MAX) })),
  ru_post_tracking_number: number(),
  created_at: stamp(),
  posting_number: number(),
  product: optional(Product),
  state: optional(v.object({ state: code(), state_name: prose() })),
  comment: buyersWords(),
  client_photo: list(photoLink, PHOTOS_MAX),
});
export type RfbsDetails = v.InferOutput<typeof Details>;

export const RfbsReturnAnswer = v.object({ returns: Details });

/** Documented without a body. */
export const AnyAnswer = v.unknown();
