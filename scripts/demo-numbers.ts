// Numbers of the demo's parcels. Its stories are told again and again, each time of other parcels: the
// first ones have the numbers that stand in the documents.
import { checkNumber } from '../functions/carriers/checksum.ts';

/** Which number stands for `first` when the stories are told for the n-th time, counted from 0. */
export function numberAt(first: string, telling: number): string {
  const [, client, order, place] = /^(\d{8})-(\d{4})-(\d)$/.exec(first) ?? [];
  if (order !== undefined) return `${client}-${orderAt(Number(order) + 10 * telling)}-${place}`;
  const [, service, serial, country] = /^([A-Z]{2})(\d{8})\d([A-Z]{2})$/.exec(first) ?? [];
  if (service && country) return s10(service, Number(serial) + telling, country);
  return String(Number(first) + telling);
}

/** The middle of a posting number. */
export const orderAt = (order: number): string => String(order % 10_000).padStart(4, '0');

export function s10(service: string, serial: number, country: string): string {
  const digits = String(serial % 100_000_000).padStart(8, '0');
  const checked = checkNumber(`${service}${digits}0${country}`, 's10');
  return `${service}${digits}${checked.state === 'wrong' ? checked.expected : 0}${country}`;
}
