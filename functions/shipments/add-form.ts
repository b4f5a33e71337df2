// Reads the form that adds parcels. Pure.
import { ADD_MAX, NUMBERS_OF_ONE_MAX } from '../contract/shipment-work.ts';
import { SCHEMES } from '../contract/status.ts';
import type { Words } from '../contract/words.ts';
import { isoOrNull } from '../lib/iso.ts';
import { toRegistration } from './registration.ts';
import type { Registration } from './seller-updates.ts';

export interface AddForm {
  numbers: string;
  orderNumber: string;
  carrier: string;
  scheme: string;
  shipBy: string;
}

export type AddErrors = Partial<Record<keyof AddForm, string>>;

export const EMPTY_FORM: AddForm = {
  numbers: '',
  orderNumber: '',
  carrier: '',
  scheme: '',
  shipBy: '',
};

export function readAddForm(
  form: AddForm,
  t: Words,
): { registrations: Registration[] } | { errors: AddErrors } {
  const lines = form.numbers.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const shipBy = endOfDay(form.shipBy);
  const read = lines.map((line) => {
    const [number = '', ...alsoKnownAs] = line.split('=').map((part) => part.trim());
    const result = toRegistration({
      number,
      alsoKnownAs: alsoKnownAs.slice(0, NUMBERS_OF_ONE_MAX),
      orderNumber: form.orderNumber.trim() || null,
      carrier: form.carrier || null,
      scheme: SCHEMES.find((one) => one === form.scheme) ?? null,
      shipBy: isoOrNull(shipBy),
    });
    return { line, result };
  });
  const faulty = (fields: readonly string[]) =>
    read.filter(
      ({ result }) =>
        'faults' in result && result.faults.some(({ field }) => fields.includes(field)),
    );
  const wrong = faulty(['number', 'alsoKnownAs']).map(({ line }) => line.trim().slice(0, 70));
  const errors: AddErrors = {
    ...(lines.length === 0 || lines.length > ADD_MAX
      ? { numbers: t('parcels.error.count', { count: ADD_MAX }) }
      : {}),
    ...(wrong.length > 0
      ? { numbers: t('parcels.error.number', { list: wrong.slice(0, 5).join(', ') }) }
      : {}),
    ...(faulty(['orderNumber']).length > 0
      ? { orderNumber: t('parcels.error.number', { list: form.orderNumber.trim().slice(0, 70) }) }
      : {}),
    ...(faulty(['carrier']).length > 0 ? { carrier: t('parcels.error.carrier') } : {}),
    ...(form.shipBy !== '' && shipBy === null ? { shipBy: t('parcels.error.date') } : {}),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return { registrations: read.flatMap(({ result }) => ('ok' in result ? [result.ok] : [])) };
}

/** The last minute of a ship-by day, in Moscow. null: no such day. */
export function endOfDay(day: string): number | null {
  const begin = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00+03:00`) : Number.NaN;
  return Number.isNaN(begin) ? null : begin + 86_400_000 - 60_000;
}
