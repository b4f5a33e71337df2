// A submitted report form: reads it, stores its photos, and opens the ticket or returns an error per field.

import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { withoutPersonalDataInLines } from '../carriers/privacy.ts';
import { type Asker, ISSUES, type Issue } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import { MESSAGE_CHARS_MAX, PARCEL_TOKEN_CHARS_MAX, TICKET_TYPES } from '../contract/ticket.ts';
import { type Words, words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { spendWrite } from '../lib/client-quota.ts';
import { allIn, firstIn } from '../lib/databases.ts';
import { explain } from '../lib/explain.ts';
import { filesIn, readForm, textIn } from '../lib/form.ts';
import { sha256Hex } from '../lib/hmac.ts';
import type { SentFile } from '../lib/multipart.ts';
import { TYPE_OF_ISSUE } from '../situation/issues.ts';
import { findEvidence } from './conversation-store.ts';
import { FORM_BYTES_MAX, keepPhotos, PHOTOS_MAX } from './evidence.ts';
import { newFormToken, readFormToken } from './form-token.ts';
import { limitWriting, type Opened, openTicket, tokenOf } from './open.ts';
import { findParcelAbout } from './parcel.ts';
import { senderOf } from './photo-quotas.ts';
import { findTicketOpenedWith } from './store.ts';

export interface ReportForm {
  number: string;
  type: string;
  message: string;
  /** Token of the parcel's own link, if the buyer came from there; otherwise empty. */
  parcel: string;
  /** Signed form token (form-token.ts). */
  form: string;
  /** Number of photos stored for this form already. */
  photosKept: number;
}

export type ReportErrors = Partial<
  Record<'number' | 'type' | 'message' | 'photos' | 'form', string>
>;

/** The person filling in the form; a seller's people are signed in. */
export interface Reporter {
  by: Asker;
  sellerId: string | null;
  userId: string | null;
}

export type Report =
  | { ok: true; opened: Opened }
  | { ok: false; form: ReportForm; errors: ReportErrors };

/** The empty form, with the values its link carries. */
export async function beginReport(
  { SECRETS_KEY }: Pick<Env, 'SECRETS_KEY'>,
  query: { n?: string; issue?: string; p?: string },
  now: number,
): Promise<ReportForm> {
  const issue = ISSUES.find((one): one is Issue => one === query.issue);
  return {
    number: (query.n ?? '').slice(0, 64),
    type: issue ? TYPE_OF_ISSUE[issue] : '',
    message: '',
    parcel: (query.p ?? '').slice(0, PARCEL_TOKEN_CHARS_MAX),
    form: await newFormToken(SECRETS_KEY, now),
    photosKept: 0,
  };
}

export async function submitReport(
  env: Env,
  request: Request,
  lang: Lang,
  reporter: Reporter,
  now: number,
): Promise<Report> {
  const t = words(lang);
  const sent = await readForm(request, FORM_BYTES_MAX);
  const { fields, isCut } = sent;
  const form = readFields(fields);
  const token = await readFormToken(env.SECRETS_KEY, form.form, now);
  if (token.nonce === null) {
    const renewed = { ...form, form: await newFormToken(env.SECRETS_KEY, now) };
    return { ok: false, form: renewed, errors: { form: t('ticket.error.expired') } };
  }
  // The robot trap is not for sellers: their people may fill in the form quickly.
  const isQuickSeller = reporter.by === 'seller' && token.fault === 'too-fast';
  const fault = isQuickSeller ? null : token.fault;
  const key = `form:${token.nonce}`;
  const owner = { openedWith: await sha256Hex(key) };
  const known = await firstIn(env, (db) => findTicketOpenedWith(db, owner.openedWith));
  if (known) {
    const token = await tokenOf(env, known, key);
    return { ok: true, opened: { row: known, token, isNew: false } };
  }

  const errors = findErrors(form, textIn(fields, 'website'), fault, t);
  const isTold = textIn(fields, 'told') === form.type;
  if (form.type === 'address_change' && !isTold && losesText(form.message)) {
    errors.message ??= t('ticket.address.removed');
  }
  if (reporter.by === 'buyer') collectError(errors, 'form', t, () => limitWriting(request, now));
  if (isCut) errors.photos = t('ticket.error.photos.heavy');
  else {
    const photosError = await keepFormPhotos(env, request, reporter, owner.openedWith, {
      form,
      photos: filesIn(sent, 'photos'),
      isRight: Object.keys(errors).length === 0,
      t,
      now,
    });
    if (photosError) errors.photos = photosError;
  }
  if (Object.keys(errors).length === 0) {
    const type = TICKET_TYPES.find((one) => one === form.type) ?? 'other';
    const { number, message } = form;
    const client = clientKey(request);
    const parcelToken = form.parcel || null;
    const opening = { ...reporter, key, type, number, message, lang, parcelToken, client };
    try {
      if (reporter.by === 'buyer') await spendWrite(env, request, now);
      return { ok: true, opened: await openTicket(env, opening, now) };
    } catch (error) {
      errors.form = explain(error, t);
    }
  }
  return again(env, form, errors, owner, { nonce: token.nonce, fault }, now);
}

/** An address or contacts in it are not kept. */
const losesText = (message: string): boolean => withoutPersonalDataInLines(message) !== message;

/** Photos are stored only with a valid text: otherwise the form would be free storage for everyone. */
async function keepFormPhotos(
  env: Env,
  request: Request,
  { by, sellerId }: Reporter,
  openedWith: string,
  sent: { form: ReportForm; photos: SentFile[]; isRight: boolean; t: Words; now: number },
): Promise<string | null> {
  const { form, photos, isRight, t, now } = sent;
  if (!isRight) return photos.length > 0 ? t('ticket.error.photos.again') : null;
  if (photos.length > 0) {
    const number = normaliseNumber(form.number);
    const about = { number, sellerId, parcelToken: form.parcel || null };
    const parcel = await findParcelAbout(env, about);
    const owner = { openedWith, sellerId: parcel?.sellerId ?? null };
    const wrong = await keepPhotos(env, owner, senderOf(request, by, sellerId), photos, t, now);
    if (wrong !== null) return wrong;
  }
  const isComplete =
    form.photosKept === 0 ||
    (await allIn(env, (db) => findEvidence(db, { openedWith }))).length >= form.photosKept;
  return isComplete ? null : t('ticket.error.photos.gone');
}

async function again(
  env: Env,
  form: ReportForm,
  errors: ReportErrors,
  owner: { openedWith: string },
  { nonce, fault }: { nonce: string; fault: null | 'too-fast' | 'expired' },
  now: number,
): Promise<Report> {
  const token = fault === 'expired' ? await newFormToken(env.SECRETS_KEY, now, nonce) : form.form;
  const photosKept = (await allIn(env, (db) => findEvidence(db, owner))).length;
  return { ok: false, form: { ...form, form: token, photosKept }, errors };
}

const readFields = (fields: FormData): ReportForm => ({
  number: textIn(fields, 'number').trim(),
  type: textIn(fields, 'type'),
  message: textIn(fields, 'message'),
  parcel: textIn(fields, 'parcel').slice(0, PARCEL_TOKEN_CHARS_MAX),
  form: textIn(fields, 'form'),
  photosKept: Math.min(Number(textIn(fields, 'kept')) || 0, PHOTOS_MAX),
});

function findErrors(
  form: ReportForm,
  trap: string,
  fault: 'too-fast' | 'expired' | null,
  t: Words,
): ReportErrors {
  const length = form.message.trim().length;
  return {
    ...(isPlausibleNumber(normaliseNumber(form.number))
      ? {}
      : { number: t('ticket.error.number') }),
    ...(TICKET_TYPES.some((type) => type === form.type) ? {} : { type: t('ticket.error.type') }),
    ...(length > 0 && length <= MESSAGE_CHARS_MAX
      ? {}
      : { message: t('ticket.error.message', { count: MESSAGE_CHARS_MAX }) }),
    ...(trap === '' ? {} : { form: t('ticket.error.trap') }),
    ...(fault === null ? {} : { form: t(`ticket.error.${fault}`) }),
  };
}

function collectError(
  errors: ReportErrors,
  field: keyof ReportErrors,
  t: Words,
  check: () => void,
): void {
  try {
    check();
  } catch (error) {
    errors[field] = explain(error, t);
  }
}
