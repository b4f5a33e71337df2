// A status, a step or a carrier's own code in words. Pure.
import { CARRIERS, findCarrier } from '../carriers/index.ts';
import { stepOf } from '../carriers/steps.ts';
import { LANGS, type Lang } from '../contract/lang.ts';
import {
  isTerminal,
  meaningOf,
  STATUSES,
  STEPS,
  type Status,
  type Step,
  SUB_STATUSES,
  type SubStatus,
} from '../contract/status.ts';
import { words } from '../contract/words.ts';

export type StatusMeaning = {
  /** Whose code it is; null: a word of ours, or one that people read. */
  carrier: string | null;
  carrierName: string | null;
  step: Step | null;
  stepText: string | null;
  status: Status | null;
  statusText: string | null;
  subStatus: SubStatus | null;
  subStatusText: string | null;
  /** The parcel does not move after it. */
  isFinal: boolean;
};

/** Several carriers may use one code. */
const SHOWN = 12;

/** Empty: nobody we know uses this code; a guess would mislead. */
export function explainStatus(code: string, carrier: string | null, lang: Lang): StatusMeaning[] {
  const asked = code.trim();
  const own = carrier === null ? [] : ofCarriers(asked, [carrier], lang);
  if (carrier !== null) return own;
  const ours = ofVocabulary(asked, lang);
  const found = ours.length > 0 ? ours : ofLabels(asked, lang);
  return (found.length > 0 ? found : ofCarriers(asked, IDS, lang)).slice(0, SHOWN);
}

const IDS = CARRIERS.map(({ id }) => id);

const ofCarriers = (code: string, ids: readonly string[], lang: Lang): StatusMeaning[] =>
  ids.flatMap((id) => {
    const carrier = findCarrier(id);
    const step = carrier && stepOf(carrier, code);
    return step ? [ofStep(step, lang, { carrier: id, carrierName: carrier.name[lang] })] : [];
  });

function ofVocabulary(code: string, lang: Lang): StatusMeaning[] {
  const id = code.toLowerCase();
  const step = STEPS.find((one) => one === id);
  const status = STATUSES.find((one) => one === id);
  const sub = SUB_STATUSES.find((one) => one === id);
  if (status) return [meaning({ status }, lang)];
  if (step) return [ofStep(step, lang)];
  return sub ? [meaning({ subStatus: sub }, lang)] : [];
}

/** As pages write it, in any of the languages. */
function ofLabels(label: string, lang: Lang): StatusMeaning[] {
  const same = (text: string) => text.toLowerCase() === label.toLowerCase();
  const inAny = (key: Parameters<ReturnType<typeof words>>[0]) =>
    LANGS.some((one) => same(words(one)(key)));
  const statuses = STATUSES.filter((one) => inAny(`status.${one}`));
  if (statuses.length > 0) return statuses.map((status) => meaning({ status }, lang));
  return STEPS.filter((one) => inAny(`step.${one}`)).map((step) => ofStep(step, lang));
}

function ofStep(
  step: Step,
  lang: Lang,
  of: Partial<Pick<StatusMeaning, 'carrier' | 'carrierName'>> = {},
): StatusMeaning {
  const { status, sub = null } = meaningOf(step);
  return {
    ...meaning({ status, subStatus: sub }, lang),
    step,
    stepText: words(lang)(`step.${step}`),
    ...of,
  };
}

function meaning(
  { status = null, subStatus = null }: Partial<Pick<StatusMeaning, 'status' | 'subStatus'>>,
  lang: Lang,
): StatusMeaning {
  const t = words(lang);
  return {
    carrier: null,
    carrierName: null,
    step: null,
    stepText: null,
    status,
    statusText: status && t(`status.${status}`),
    subStatus,
    subStatusText: subStatus && t(`sub.${subStatus}`),
    isFinal: status !== null && isTerminal(status),
  };
}
