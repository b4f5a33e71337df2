// Texts to send, for each issue and each step that addresses somebody. Each passes our own check of Ozon's
// communication rules (chat-safety.ts). {date} is the day of the record that {status} names.
import type { Asker, Issue } from '../contract/guide.ts';
import type { ChatText } from './chat-text.ts';
import { TO_BUYER } from './chat-texts-to-buyer.ts';
import { TO_CARRIER } from './chat-texts-to-carrier.ts';
import { TO_SELLER } from './chat-texts-to-seller.ts';
import { TO_SELLER_SUPPORT } from './chat-texts-to-seller-support.ts';
import { TO_SUPPORT } from './chat-texts-to-support.ts';
import type { StepId } from './steps.ts';

export type { ChatText } from './chat-text.ts';

export const CHAT_TEXTS: readonly ChatText[] = [
  ...TO_BUYER,
  ...TO_SELLER_SUPPORT,
  ...TO_SELLER,
  ...TO_SUPPORT,
  ...TO_CARRIER,
];

/** The text of the issue; without one the first text of the step, which fits any issue. null: nobody is written to. */
export function textForStep(step: StepId, issue: Issue, by?: Asker): ChatText | null {
  const texts = CHAT_TEXTS.filter(
    (one) => one.steps.includes(step) && (by === undefined || one.by === by),
  );
  return texts.find((one) => one.issue === issue) ?? texts[0] ?? null;
}
