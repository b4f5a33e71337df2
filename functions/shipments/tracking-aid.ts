// What is likely to be wrong with a parcel in its state, as links into the guide, which knows the number. Pure.
import type { GuideAnswer, Issue } from '../contract/guide.ts';
import type { Shipment } from '../contract/shipment.ts';
import { ISSUE_ICONS } from '../parts/issue-icons.ts';
import type { ListedLink } from '../parts/link-list.tsx';
import type { View } from './view.ts';

export interface Asked {
  shipment: Shipment;
  answer: GuideAnswer;
  view: View;
  /** Token of the parcel's own link, if that was used to open it. */
  token?: string | undefined;
}

type Aid = keyof typeof AID_WORDS;
const AID_WORDS = {
  late: 'aid.late',
  lost: 'aid.lost',
  damaged: 'aid.damaged',
  wrong_address: 'aid.wrong_address',
  no_pickup_notice: 'aid.no_pickup_notice',
  delivered_not_received: 'aid.delivered_not_received',
  wrong_item: 'aid.wrong_item',
  return: 'aid.return',
  compensation_missing: 'aid.compensation_missing',
  cancel: 'aid.cancel',
  contact_seller: 'aid.contact_seller',
  contact_ozon: 'aid.contact_ozon',
} as const satisfies Partial<Record<Issue, string>>;

const LIKELY: Record<Shipment['status'], readonly Aid[]> = {
  pending: ['contact_seller', 'contact_ozon'],
  info_received: ['late', 'wrong_address', 'cancel'],
  in_transit: ['wrong_address', 'lost', 'cancel'],
  exception: ['lost', 'cancel', 'contact_seller'],
  expired: ['lost', 'cancel', 'contact_seller'],
  out_for_delivery: ['wrong_address', 'damaged', 'cancel'],
  attempt_failed: ['wrong_address', 'cancel', 'contact_seller'],
  available_for_pickup: ['no_pickup_notice', 'damaged', 'cancel'],
  delivered: ['compensation_missing', 'contact_ozon'],
  returning: ['compensation_missing', 'contact_ozon'],
  returned: ['compensation_missing', 'contact_ozon'],
  cancelled: ['compensation_missing', 'contact_ozon'],
};

/** The likely cases of this state, and the way to a ticket. */
export function aidOf(asked: Asked): ListedLink[] {
  const { shipment, answer, view, token } = asked;
  const report = new URLSearchParams({
    n: shipment.number,
    issue: answer.issue,
    ...(token && { p: token }),
  });
  return [
    ...LIKELY[shipment.status].map((issue) => ({
      href: guideLink(asked, issue),
      icon: ISSUE_ICONS[issue],
      title: view.t(AID_WORDS[issue]),
    })),
    {
      href: `/${view.lang}/report?${report}`,
      icon: 'message-square-text',
      title: view.t('guide.report'),
    },
  ];
}

/** The guide knows the parcel; without `issue` it answers what its state shows. */
export function guideLink({ shipment, view, token }: Asked, issue?: Issue): string {
  const query = new URLSearchParams({
    n: shipment.number,
    ...(token && { p: token }),
    role: 'buyer',
    ...(issue && { issue }),
  });
  return `/${view.lang}/guide?${query}`;
}
