// Buttons of the composer that send nothing: the text comes back, longer, shorter or with its marks.
import type { ChatFinding } from '../contract/guide.ts';
import { textIn } from '../lib/form.ts';
import { withoutFindings } from '../situation/chat-clean.ts';
import { checkChat } from '../situation/chat-safety.ts';
import { CHECK, CLEAN, DROP, USE } from './page-view.ts';

/** The text of a ready answer by its id, filled in. null: there is none. */
export type FindReady = (id: string) => Promise<string | null>;

export interface ChangedText {
  body: string;
  /** undefined: not checked. */
  findings?: readonly ChatFinding[];
}

/** null: another button was pressed. */
export async function changeText(
  fields: FormData,
  typed: string,
  findReady: FindReady,
): Promise<ChangedText | null> {
  const pressed = [USE, DROP, CHECK].find((name) => textIn(fields, name) !== '');
  if (!pressed) return null;
  if (pressed === USE) {
    // A ready answer is added: what was typed stays.
    const added = await findReady(textIn(fields, USE));
    return { body: [typed.trimEnd(), added].filter(Boolean).join('\n\n') };
  }
  const dropped = Number(textIn(fields, DROP));
  const body = pressed === DROP ? withoutFindings(typed, checkChat(typed), dropped) : typed;
  return { body, findings: checkChat(body) };
}

/** What is to be sent: without the sentences that break a rule, where that button was pressed. */
export const cleanedText = (fields: FormData, typed: string): string =>
  textIn(fields, CLEAN) === '' ? typed : withoutFindings(typed, checkChat(typed));
