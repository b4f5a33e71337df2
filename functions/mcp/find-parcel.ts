// The parcel of a shop that an assistant means: by one of its numbers, or by its id.
import * as v from 'valibot';
import { normaliseNumber } from '../carriers/number.ts';
import type { Lang } from '../contract/lang.ts';
import type { ShipmentPage } from '../contract/shipment-list.ts';
import { httpProblem } from '../lib/problem.ts';
import type { Ask } from './ask.ts';

export const ParcelNumber = v.pipe(
  v.string(),
  v.minLength(3),
  v.maxLength(64),
  v.description('One of its numbers, or its id (shp_…).'),
);

const SEEN = 10;

/** Its id. Throws `not-found`, and `invalid-input` where several begin so. */
export async function findParcelId(ask: Ask, number: string, lang: Lang): Promise<string> {
  if (number.startsWith('shp_')) return number;
  const query = { q: number, limit: SEEN };
  const { shipments } = await ask<v.InferOutput<typeof ShipmentPage>>('/shipments', {
    lang,
    query,
  });
  const wanted = normaliseNumber(number);
  const exact = shipments.filter((one) => one.number === wanted);
  const [only, another] = exact.length > 0 ? exact : shipments;
  if (!only) throw httpProblem('not-found');
  if (!another) return only.id;
  const message = `Several parcels have it: ${shipments.map((one) => `${one.number} (${one.id})`).join(', ')}`;
  throw httpProblem('invalid-input', { errors: [{ pointer: '/number', message }] });
}
