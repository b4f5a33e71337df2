// A message with photos, submitted by form; shared by buyer and seller.
import type { ChatFinding } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import { MESSAGE_CHARS_MAX } from '../contract/ticket.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { spendWrite } from '../lib/client-quota.ts';
import { explain } from '../lib/explain.ts';
import { filesIn, readForm, textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { checkChat } from '../situation/chat-safety.ts';
import type { TicketActor } from './change.ts';
import { FORM_BYTES_MAX, keepPhotos } from './evidence.ts';
import { limitWriting } from './open.ts';
import { ANYWAY, type WriteErrors } from './page-view.ts';
import { senderOf } from './photo-quotas.ts';
import type { TicketRow } from './rows.ts';
import { recordPhotos, writeMessage } from './work.ts';
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
): Promise<WriteErrors | null> {
  const t = words(lang);
  const { fields, isCut } = await readForm(request, FORM_BYTES_MAX);
  const body = textIn(fields, 'body');
  const photos = filesIn(fields, 'photos');
  const isTextless = body.trim() === '';
  if (isCut) return { body, photos: t('ticket.error.photos.heavy') };
  if (body.length > MESSAGE_CHARS_MAX || (isTextless && photos.length === 0)) {
    return { body, message: t('ticket.error.message', { count: MESSAGE_CHARS_MAX }) };
  }
  const findings = warningsFor(actor, body, fields);
  if (findings.length > 0) return { body, findings };
  try {
    if (actor.by === 'buyer') limitWriting(request, now);
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

/** The seller is warned once; whoever has seen the findings sends the text all the same. */
const warningsFor = (actor: TicketActor, body: string, fields: FormData): ChatFinding[] =>
  actor.by === 'seller' && textIn(fields, ANYWAY) === '' ? checkChat(body) : [];
