// What a buyer can do from a parcel's page: one main button, then others. Only links that are
// verified lead away from here; otherwise the steps are shown.
import type { GuideAnswer } from '../contract/guide.ts';
import { LinkButton } from '../parts/button.tsx';
import { type Asked, guideLink } from './tracking-aid.ts';

export function Acts({ shipment, answer, view, token }: Asked) {
  const { t, lang } = view;
  const own = { shipment, answer, view, token };
  const steps = guideLink(own);
  if (answer.case === 'delivered') {
    return (
      <>
        {AFTER_DELIVERY.map((issue) => (
          <LinkButton look="second" href={guideLink(own, issue)}>
            {t(`aid.${issue}`)}
          </LinkButton>
        ))}
        <LinkButton look="quiet" href={steps}>
          {t('guide.more')}
        </LinkButton>
      </>
    );
  }
  const [first] = answer.steps;
  const site = first?.channel === 'carrier_site' ? shipment.links.carrier : null;
  const isCalm = answer.turn !== 'buyer' && CALM.has(answer.case);
  const isAtPoint = shipment.status === 'available_for_pickup';
  return (
    <>
      {site && (
        <LinkButton href={site} isOut hreflang="ru">
          {t('page.carrier.link')}
        </LinkButton>
      )}
      {isCalm && !site && (
        <LinkButton href="#follow" icon="bell">
          {t('follow.title')}
        </LinkButton>
      )}
      <LinkButton look={site || isCalm ? 'second' : 'main'} href={steps}>
        {t('guide.more')}
      </LinkButton>
      {isAtPoint && (
        <>
          <LinkButton look="second" href={`/${lang}/help/extend-storage/`}>
            {t('page.extend')}
          </LinkButton>
          <LinkButton look="second" href="#follow">
            {t('page.remind')}
          </LinkButton>
        </>
      )}
    </>
  );
}

const AFTER_DELIVERY = ['delivered_not_received', 'damaged', 'wrong_item', 'return'] as const;

/** Nothing is wrong: the parcel only has to arrive. */
const CALM: ReadonlySet<GuideAnswer['case']> = new Set([
  'moving_on_time',
  'out_for_delivery',
  'awaiting_handover',
  'customs_in_progress',
]);
