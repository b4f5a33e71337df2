// `npm run situations -- ru`: the table the engine decides by, case by case, in the words of one language: whose
// turn, until when (in brackets why there is no deadline), and the steps of either side, by who answers for the
// delivery. To be read by people before a release. With --sentences also what either side is told.

import { CASES, type CaseId } from '../functions/contract/case.ts';
import type { Asker } from '../functions/contract/guide.ts';
import { ASKERS } from '../functions/contract/guide.ts';
import { LANGS, type Lang } from '../functions/contract/lang.ts';
import { words } from '../functions/contract/words.ts';
import { describeDeadline } from '../functions/situation/answer.ts';
import { decide } from '../functions/situation/decide.ts';
import { factsOf } from '../functions/situation/facts.ts';
import { HANDLERS, type Handler } from '../functions/situation/handler.ts';

const lang: Lang = LANGS.find((one) => process.argv.includes(one)) ?? 'ru';
const withSentences = process.argv.includes('--sentences');
const t = words(lang);
const NOW = Date.now();

const FACTS: Record<Handler, Parameters<typeof factsOf>[0]> = {
  ozon: { scheme: 'FBS', integrationType: 'ozon', carrier: 'ozon' },
  partner: { scheme: 'rFBS', integrationType: 'aggregator', carrier: 'cainiao' },
  own_carrier: { scheme: 'rFBS', integrationType: 'non_integrated', carrier: 'cdek' },
  fbp: { scheme: 'FBP', integrationType: 'FBP', carrier: 'ozon' },
  unknown: {},
};

function cell(id: CaseId, handler: Handler, role: Asker): string {
  const { turn, until, steps } = decide(id, factsOf(FACTS[handler]), role);
  const when =
    'because' in until
      ? `[${until.because}]`
      : describeDeadline(until, { role, lang, now: NOW }).text;
  const what = steps.map((step) => t(`guide.step.${step.id}`)).join(' → ');
  return `${t(`turn.${turn}`)} · ${when} · ${what}`;
}

for (const id of CASES) {
  console.log(`\n${t(`case.${id}`)} (${id})`);
  for (const role of ASKERS) {
    const sentence = withSentences ? ` ${t(`case.${id}.${role}`)}` : '';
    console.log(`  ${role}:${sentence}`);
    // Handlers that are told the same stand together.
    const byText = Map.groupBy(HANDLERS, (handler) => cell(id, handler, role));
    for (const [text, handlers] of byText) {
      const whose = handlers.length === HANDLERS.length ? 'all' : handlers.join(', ');
      console.log(`    ${whose}: ${text}`);
    }
  }
}
