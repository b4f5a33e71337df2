// What a bot answers: /track to anybody, /today to the chat that is the shop's own channel. Pure.
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import type { Card } from '../contract/card.ts';
import type { Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';

export type Command =
  | { kind: 'track'; number: string }
  | { kind: 'today' }
  | { kind: 'help'; isWrong: boolean };

/** null: not for us. In a group a bot is asked as "/track@the_bot 123". */
export function readCommand(text: string): Command | null {
  const [, name = '', rest = ''] =
    /^\/([a-z]{1,32})(?:@\w{1,64})?(?:\s+(.{0,300}))?\s*$/is.exec(text) ?? [];
  switch (name.toLowerCase()) {
    case 'today':
      return { kind: 'today' };
    case 'start':
    case 'help':
      return { kind: 'help', isWrong: false };
    case 'track': {
      const number = normaliseNumber(rest);
      return isPlausibleNumber(number)
        ? { kind: 'track', number }
        : { kind: 'help', isWrong: rest.trim() !== '' };
    }
    default:
      return null;
  }
}

export function cardText(card: Card): string {
  const t = words(card.lang);
  return [
    card.sentence,
    [card.number, card.carrier].filter(Boolean).join(' · '),
    '',
    ...(card.turn ? [card.turn.text] : []),
    ...(card.action ? [card.action] : []),
    ...(card.until ? [`${t('turn.until')}${t('list.colon')}${card.until.text}`] : []),
    '',
    card.url,
  ].join('\n');
}

export const helpText = (isWrong: boolean, lang: Lang): string => {
  const t = words(lang);
  return [...(isWrong ? [t('widget.wrong'), ''] : []), t('bot.help')].join('\n');
};
