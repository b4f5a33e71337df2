// Words that stand in every question and tell nothing of what it is about.
import type { Lang } from '../contract/lang.ts';

export const EMPTY_WORDS: Record<Lang, ReadonlySet<string>> = {
  ru: new Set(
    'а без бы был была было в вам вас во вот все вы да для до его ее еще если есть же за и из или их к как какие какой когда ко кто ли меня мне мои мой моя мою мы на надо нас не нет ни но ну о об он она они от по почему при про с со так там то у уже что чтобы это этот я могу можно делать сделать хочу нужно нужны'.split(
      ' ',
    ),
  ),
  zh: new Set(['的', '了', '吗', '呢', '我', '在', '是', '和', '没', '不', '想', '要']),
  en: new Set(
    'a an and are at be been but by can cant could did do does doesnt dont for from get got had has have how i im if in is isnt it its me my need no not of on or our so that the their them there they this to us was we were what whats when which who why will with would you your'.split(
      ' ',
    ),
  ),
};
