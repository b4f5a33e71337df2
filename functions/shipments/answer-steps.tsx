// A decision of the engine for its reader: whose turn, then all steps. For the guide, a parcel's page and a
// ticket.
import type { GuideAnswer } from '../contract/guide.ts';
import { partyWord } from '../contract/status.ts';
import { TurnPanel } from '../parts/turn-panel.tsx';
import { StepItem } from './answer-step.tsx';
import { Turn } from './turn-card.tsx';
import type { View } from './view.ts';

interface AnswerProps {
  answer: GuideAnswer;
  /** The name of the carrier that has it. */
  carrier?: string | null | undefined;
  /** The rules stand beside the steps, numbered as they are here: a step names its numbers. */
  basis?: readonly string[] | undefined;
  view: View;
}

/** The first step says until when, where and with what: its tint goes on from the panel above. */
export function Answer({ answer, carrier, basis, view }: AnswerProps) {
  const { t } = view;
  const { turn, role, sentence } = answer;
  return (
    <div class="answer">
      {turn === role ? (
        <TurnPanel
          isYours
          icon="user-round"
          title={t(partyWord(turn, role))}
          label={t('page.who')}
          sentence={sentence}
        />
      ) : (
        <Turn answer={answer} carrier={carrier} view={view} />
      )}
      <ol class="steps" id="steps">
        {answer.steps.map((step, index) => (
          <StepItem step={step} isFirst={index === 0} basis={basis} view={view} />
        ))}
      </ol>
    </div>
  );
}
