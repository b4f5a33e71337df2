// Why Ozon's chat cannot be used just now. Pure.
//
// Writing, opening and marking as read need Premium Plus or Premium Pro (docs.ozon.ru/api/seller, pages of the
// three methods, read 2026-11-26). The words of the refusal are in no document; sellers report "method is allowed
// starting from the premium plus subscription" (403) and "chat blocked by user": only the subscription is told
// by its word, every other refusal is shown as Ozon words it.
import type { OzonRefusal } from './client.ts';

export const CHAT_SHUTS = ['plan', 'role', 'gone', 'refused', 'key', 'later'] as const;
export type ChatShut = (typeof CHAT_SHUTS)[number];

export const isPlanLacking = ({ fault, message }: OzonRefusal): boolean =>
  (fault === 'no_permission' || fault === 'refused') &&
  /premium|subscription|подписк/i.test(message ?? '');

export function shutBy(refusal: OzonRefusal): ChatShut {
  if (isPlanLacking(refusal)) return 'plan';
  switch (refusal.fault) {
    case 'no_permission':
      return /required role/i.test(refusal.message ?? '') ? 'role' : 'refused';
    case 'not_found':
      return 'gone';
    case 'wrong_key':
    case 'ip_restricted':
      return 'key';
    case 'refused':
      return 'refused';
    default:
      return 'later';
  }
}
