// A message with photos, submitted by form; shared by buyer and seller.
import type { ChatFinding } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import { MESSAGE_CHARS_MAX } from '../contract/ticket.ts';
import { type Words, words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { spendWrite } from '../lib/client-quota.ts';
import { explain } from '../lib/explain.ts';
import { filesIn, readForm, textIn } from '../lib/form.ts';
import type { SentFile } from '../lib/multipart.ts';
import { httpProblem } from '../lib/problem.ts';
import { checkChat } from '../situation/chat-safety.ts';
import type { TicketActor } from './change.ts';
import { changeText, cleanedText, type FindReady } from './change-text.ts';
import { FORM_BYTES_MAX, keepPhotos } from './evidence.ts';
import { limitWriting } from './open.ts';
import { ANYWAY, CLEAN, type WriteErrors } from './page-view.ts';
import { senderOf } from './photo-quotas.ts';
import { hasPlaceholder } from './placeholders.ts';
import type { TicketRow } from './rows.ts';
import { recordPhotos, writeMessage, writeNote } from './work.ts';
import { isOver } from './workflow.ts';

const WAIT_FOR = ['buyer', 'ozon', 'carrier', 'seller'] as const;

/** null: success. Photos are stored first, so that a message about them never appears without them. */
export async function submitMessage(
  env: Env,
  request: Request,
  row: TicketRow,
  actor: TicketActor,
  lang: Lang,
  now: number,
  findReady: FindReady = async () => null,
): Promise<WriteErrors | null> {
  const t = words(lang);
  const form = await readForm(request, FORM_BYTES_MAX);
  const { fields, isCut } = form;
  const photos = filesIn(form, 'photos');
  const typed = textIn(fields, 'body');
  if (isCut) return { body: typed, photos: t('ticket.error.photos.heavy') };
  const isNote = actor.by === 'seller' && textIn(fields, 'note') !== '';
  const changed = actor.by === 'seller' ? await changeText(fields, typed, findReady) : null;
  if (changed) return { ...changed, isNote, isChanged: true, ...photosAgain(photos, t) };
  const isCleaned = actor.by === 'seller' && !isNote && textIn(fields, CLEAN) !== '';
  const body = isCleaned ? cleanedText(fields, typed) : typed;
  const isTextless = body.trim() === '';
  if (isCleaned && isTextless && typed.trim() !== '') {
    return { body: typed, findings: checkChat(typed), message: t('safe.nothing.left') };
  }
  if (body.length > MESSAGE_CHARS_MAX || (isTextless && photos.length === 0)) {
    const count = MESSAGE_CHARS_MAX;
    return { body, isNote, message: t('ticket.error.message', { count }) };
  }
  if (isNote && photos.length > 0) return { body, isNote, photos: t('ticket.note.photos') };
  const findings = isNote || isCleaned ? [] : warningsFor(actor, body, fields);
  if (findings.length > 0) return { body, findings, ...photosAgain(photos, t) };
  if (actor.by === 'seller' && !isNote && hasPlaceholder(body)) {
    return { body, message: t('chat.fault.gap'), ...photosAgain(photos, t) };
  }
  try {
    if (actor.by === 'buyer') limitWriting(request, now);
    if (isNote) {
      await writeNote(env, row, actor, body, now);
      return null;
    }
    if (isOver(row.state)) throw httpProblem('ticket-ended');
    if (actor.by === 'buyer') await spendWrite(env, request, now);
    const sender = senderOf(request, actor.by, row.seller_id);
    const wrong = await keepPhotos(env, { ticket: row }, sender, photos, t, now);
    if (wrong !== null) return { body, photos: wrong };
    const once = textIn(fields, 'once').slice(0, 64) || undefined;
    const waitFor = WAIT_FOR.find((one) => one === textIn(fields, 'waitFor'));
    if (isTextless) await recordPhotos(env, row, actor, photos.length, now);
    else await writeMessage(env, row, actor, { body, waitFor, once, photos: photos.length }, now);
    return null;
  } catch (error) {
    return { body, message: explain(error, t) };
  }
}

/** A file field cannot be filled in again. */
const photosAgain = (photos: readonly SentFile[], t: Words): { photos?: string } =>
  photos.length > 0 ? { photos: t('ticket.error.photos.again') } : {};

/** The seller is warned once; whoever has seen the findings sends the text all the same. */
const warningsFor = (actor: TicketActor, body: string, fields: FormData): ChatFinding[] =>
  actor.by === 'seller' && textIn(fields, ANYWAY) === '' ? checkChat(body) : [];
