import { describe, expect, test } from 'vitest';
import { ASKERS, type Asker, ISSUES } from '../../functions/contract/guide.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { words } from '../../functions/contract/words.ts';
import { checkChat } from '../../functions/situation/chat-safety.ts';
import { CHAT_TEXTS, textForStep } from '../../functions/situation/chat-texts.ts';
import { HANDLERS } from '../../functions/situation/handler.ts';
import { PLAYBOOK, type Play } from '../../functions/situation/playbook.ts';
import { getStep, STEP_IDS, type StepId } from '../../functions/situation/steps.ts';

/** Every step that the table gives to a reader, with any handler. */
const stepsOf = (role: Asker): StepId[] => {
  const ids = Object.values(PLAYBOOK).flatMap((play: Play) => {
    const steps = play[role];
    return 'else' in steps
      ? HANDLERS.flatMap((handler) => [...(steps[handler] ?? steps.else)])
      : [...steps];
  });
  // Takes the place of carrier_claim where the carrier is Russian Post.
  return [...new Set([...ids, ...(role === 'seller' ? (['post_claim'] as const) : [])])];
};

/** Nobody is written to alone; at a pickup point one talks. */
const isWritten = (id: StepId): boolean => !['self', 'pickup_point'].includes(getStep(id).whom);

describe('the ready texts', () => {
  test.each(ASKERS)('each step of a %s that addresses somebody has a text to that party', (by) => {
    const steps = stepsOf(by).filter(isWritten);
    expect(steps.length).toBeGreaterThanOrEqual(15);
    const wrong = steps.filter((id) => {
      const texts = CHAT_TEXTS.filter((one) => one.by === by && one.steps.includes(id));
      return texts.length === 0 || texts.some(({ to }) => to !== getStep(id).whom);
    });
    expect(wrong).toEqual([]);
  });

  test('each step that addresses somebody gets a text for every issue, of the issue where there is one', () => {
    for (const id of STEP_IDS.filter(isWritten)) {
      for (const issue of ISSUES) {
        const own = CHAT_TEXTS.find((one) => one.issue === issue && one.steps.includes(id));
        expect(textForStep(id, issue), `${id} ${issue}`).not.toBeNull();
        if (own) expect(textForStep(id, issue), `${id} ${issue}`).toBe(own);
      }
    }
  });

  test('a step that one takes alone has no text', () => {
    for (const id of STEP_IDS.filter((one) => !isWritten(one))) {
      expect(textForStep(id, 'late'), id).toBeNull();
    }
  });

  test('a text is found for who writes it only', () => {
    expect(textForStep('answer_buyer', 'late', 'seller')?.id).toBe('seller-late-first');
    expect(textForStep('answer_buyer', 'late', 'buyer')).toBeNull();
  });

  test('the steps taken most have a text of their own for nearly every issue', () => {
    const without = (id: StepId) =>
      ISSUES.filter((issue) => textForStep(id, issue)?.issue !== issue);
    expect(without('ask_ozon_support')).toEqual([]);
    expect(without('ask_seller')).toEqual(['contact_ozon', 'chat_unavailable']);
    expect(without('answer_buyer')).toEqual(['contact_ozon', 'chat_unavailable']);
    expect(without('ask_seller_support')).toEqual(['wrong_item']);
  });

  test('ids differ, and no party is written to twice in the same words', () => {
    expect(new Set(CHAT_TEXTS.map(({ id }) => id)).size).toBe(CHAT_TEXTS.length);
    for (const lang of LANGS) {
      const all = CHAT_TEXTS.map(({ text }) => text[lang]);
      expect(new Set(all).size, lang).toBe(all.length);
    }
  });

  test('each text passes the check and has the same placeholders in every language', () => {
    const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
    for (const { id, text } of CHAT_TEXTS) {
      for (const lang of LANGS) {
        expect(checkChat(text[lang]), `${id} ${lang}`).toEqual([]);
        expect(holes(text[lang]), `${id} ${lang}`).toEqual(holes(text.ru));
      }
      for (const hole of holes(text.ru))
        expect(hole).toMatch(/^\{(number|track|carrier|status|date)\}$/);
    }
  });

  test('a text to a carrier names the number that carrier knows', () => {
    for (const { id, to, steps, text } of CHAT_TEXTS.filter((one) => one.to === 'carrier')) {
      expect(to, id).toBe('carrier');
      // Partner warehouses know Ozon's number; what was not accepted has no other yet.
      const byOzon = steps.some((one) =>
        ['ask_partner_warehouse', 'claim_from_partner', 'hand_over_again'].includes(one),
      );
      expect(text.ru, id).toContain(byOzon ? '{number}' : '{track}');
    }
  });
});

test('what to do is short, and no term is said in the words of a step', () => {
  for (const lang of LANGS) {
    const t = words(lang);
    for (const id of STEP_IDS) {
      const [title, how] = [t(`guide.step.${id}`), t(`guide.step.${id}.how`, { carrier: '' })];
      if (lang !== 'zh') expect(title.split(' ').length, `${lang} ${title}`).toBeLessThanOrEqual(7);
      expect(title + how, `${lang} ${id}`).not.toMatch(/\d/);
      expect(title, `${lang} ${id}`).not.toMatch(/[.。]$/);
      const sentences = how.match(/[.。!?！？](?=\s|$|[^\s\p{L}])|。/gu)?.length ?? 0;
      expect(sentences, `${lang} ${id}`).toBeLessThanOrEqual(3);
    }
  }
});
