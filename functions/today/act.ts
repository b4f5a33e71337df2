// The one thing to do about a job, and where: what Ozon offers for it comes before a text or a page of steps.
import type { IconName } from '../parts/icon.tsx';
import { textForStep } from '../situation/chat-texts.ts';
import { issueOf } from '../situation/issues.ts';
import type { StepId } from '../situation/steps.ts';
import type { Job } from './jobs.ts';

/** Words: `today.act.*`, and `today.act.*.all` where it is done for many at once. */
export const ACTS = [
  'cancel',
  'return',
  'number',
  'label',
  'collect',
  'text_buyer',
  'text',
  'proof',
  'connection',
  'steps',
] as const;
export type ActId = (typeof ACTS)[number];

export function actOf(job: Job): ActId {
  if (job.kind === 'cancel' || job.kind === 'unknown') return 'cancel';
  if (job.kind === 'return') return 'return';
  const { case: id, step } = job.parcel.situation;
  const offers = (what: string): boolean => job.offered?.includes(what) ?? false;
  if (HANDS_OVER.has(step)) {
    if (offers('set_track_number')) return 'number';
    if (offers('label_download')) return 'label';
  }
  if (CORRECTS.has(step) && offers('set_track_number')) return 'number';
  if (id === 'source_silent') return 'connection';
  if (COLLECTS.has(step)) return 'collect';
  if (PROVES.has(step)) return 'proof';
  const text = textForStep(step as StepId, issueOf(id), 'seller');
  if (text === null) return 'steps';
  return text.to === 'buyer' ? 'text_buyer' : 'text';
}

const HANDS_OVER: ReadonlySet<string> = new Set([
  'hand_over',
  'hand_over_now',
  'hand_over_again',
  'set_tracking_number',
]);
const CORRECTS: ReadonlySet<string> = new Set(['replace_number', 'fix_channel', 'check_number']);
const COLLECTS: ReadonlySet<string> = new Set(['collect_return', 'collect_return_now']);
const PROVES: ReadonlySet<string> = new Set([
  'prove_handover',
  'send_certificate',
  'send_proof_of_delivery',
]);

/** The address below the desk; several jobs only where one page takes them all. */
export function pathOf(act: ActId, jobs: readonly Job[]): string {
  const [job] = jobs as [Job, ...Job[]];
  const numbers = jobs.map(({ number }) => encodeURIComponent(number)).join(',');
  switch (act) {
    case 'cancel':
      return 'returns';
    case 'collect':
      return 'returns';
    case 'return':
      return job.kind === 'return' ? `returns/rfbs/${job.request.id}` : 'returns';
    case 'number':
      return `parcels/ship?n=${numbers}`;
    case 'label':
      return `labels?n=${numbers}`;
    case 'connection':
      return 'connections';
    default:
      return `parcels/${job.key}#steps`;
  }
}

/** One page does it for all of them. */
export const IS_TOGETHER: ReadonlySet<ActId> = new Set(['number', 'label', 'collect', 'cancel']);

export const ACT_ICONS: Partial<Record<ActId, IconName>> = { label: 'printer' };
