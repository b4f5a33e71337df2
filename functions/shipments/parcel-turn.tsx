// Under the headline of a parcel: whose turn, the first step, the texts to send, and all steps behind.
import type { SellerShipment } from '../contract/shipment-work.ts';
import { LinkButton } from '../parts/button.tsx';
import { StepItem } from './answer-step.tsx';
import type { ParcelSide } from './parcel-side.tsx';
import { ReadyTexts } from './ready-texts.tsx';
import { Turn } from './turn-card.tsx';
import { carrierName, type View } from './view.ts';

interface Props {
  parcel: SellerShipment;
  side: ParcelSide;
  view: View;
}

export function ParcelTurn({ parcel, side, view }: Props) {
  const { t, lang } = view;
  const { answer, texts } = side;
  const [first] = answer.steps;
  const isYours = answer.turn === answer.role;
  const isSettled = answer.until.because === 'settled';
  const carrier = NAMELESS.has(parcel.carrier) ? null : carrierName(parcel.carrier, lang);
  const act = placeOf(side);
  const ready = texts.length > 0 && (
    <ReadyTexts texts={texts} answer={answer} carrier={carrier} isMain={act === null} view={view} />
  );
  return (
    <>
      <Turn
        answer={answer}
        carrier={carrier}
        view={view}
        acts={<Acts parcel={parcel} side={side} act={act} view={view} />}
      >
        {isYours && first && (
          <div class="first-step">
            <h3>{first.title}</h3>
            <p>{first.how}</p>
          </div>
        )}
        {isYours
          ? ready
          : !isSettled &&
            ready && (
              <details class="ready-more" open={parcel.problem !== null}>
                <summary>{t('parcel.texts')}</summary>
                {ready}
              </details>
            )}
      </Turn>
      <details class="all-steps">
        <summary>{t('parcel.steps', { count: answer.steps.length })}</summary>
        <ol class="steps" id="steps">
          {answer.steps.map((step, index) => (
            <StepItem step={step} isFirst={index === 0} basis={undefined} view={view} />
          ))}
        </ol>
      </details>
    </>
  );
}

/** No carrier that somebody would write to. */
const NAMELESS: ReadonlySet<string> = new Set(['unknown', 'seller', 'ozon']);

interface Place {
  to: string;
  word: 'request' | 'ozon' | 'returns';
}

/** Steps that are done here or on another page of the desk. */
const PLACES: Readonly<Record<string, Place>> = {
  answer_cancellation: { to: '#request', word: 'request' },
  hand_over: { to: '#ozon', word: 'ozon' },
  hand_over_now: { to: '#ozon', word: 'ozon' },
  set_tracking_number: { to: '#ozon', word: 'ozon' },
  fix_channel: { to: '#ozon', word: 'ozon' },
  collect_return: { to: 'returns', word: 'returns' },
  collect_return_now: { to: 'returns', word: 'returns' },
};

/** null: the first step is done elsewhere, or what it takes is not on this page. */
function placeOf({ answer, mayWork, extras }: ParcelSide): Place | null {
  const place = PLACES[answer.steps[0]?.id ?? ''];
  if (!mayWork || place === undefined) return null;
  return place.word === 'ozon' && !extras?.side ? null : place;
}

function Acts({ parcel, side, act, view: { t, lang } }: Props & { act: Place | null }) {
  const { answer, mayWork } = side;
  const desk = `/${lang}/desk`;
  const [ticket] = parcel.tickets;
  const query = new URLSearchParams({ n: parcel.number, issue: answer.issue });
  return (
    <>
      {act && (
        <LinkButton href={act.to.startsWith('#') ? act.to : `${desk}/${act.to}`}>
          {t(`parcel.go.${act.word}`)}
        </LinkButton>
      )}
      {ticket && (
        <LinkButton href={`${desk}/tickets/${ticket.id}/claim`} look="second" icon="file-text">
          {t('claim.title')}
        </LinkButton>
      )}
      {mayWork && !ticket && (
        <LinkButton href={`${desk}/tickets/new?${query}`} look="second" icon="messages-square">
          {t('parcel.ticket.open')}
        </LinkButton>
      )}
    </>
  );
}
