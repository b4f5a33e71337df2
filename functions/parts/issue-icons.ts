// One icon for each thing that may be wrong, the same on the front page, the guide, the texts and the form.
import type { Issue } from '../contract/guide.ts';
import type { IconName } from './icon-names.ts';

export const ISSUE_ICONS: Record<Issue, IconName> = {
  where_is_it: 'map-pin',
  late: 'calendar-clock',
  lost: 'package-search',
  damaged: 'package-x',
  wrong_address: 'map-pin-pen',
  no_pickup_notice: 'bell-off',
  delivered_not_received: 'package-minus',
  wrong_item: 'package-open',
  return: 'rotate-ccw',
  return_missing: 'rotate-ccw',
  wrong_channel: 'truck',
  compensation_missing: 'hand-coins',
  customs: 'stamp',
  attempt_failed: 'door-closed',
  cancel: 'undo-2',
  not_accepted: 'warehouse',
  untrackable: 'circle-question-mark',
  contact_seller: 'store',
  contact_ozon: 'message-circle',
  chat_unavailable: 'messages-square',
};
