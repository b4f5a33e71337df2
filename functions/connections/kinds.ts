// By carrier: the keys it is polled with, and the steps to connect it. Words:
// `connection.how.<carrier>.<step>`.
import { CARRIERS, findCarrier } from '../carriers/index.ts';
import { type CredentialField, isKeyless } from '../carriers/polling.ts';

/** Carriers that push, or whose answers can be parsed. */
export const CONNECTABLE = CARRIERS.filter(({ inbound }) => inbound !== undefined);

/** The Seller API's two headers; ozon/sync.ts polls it. */
const OZON_FIELDS: readonly CredentialField[] = [
  { name: 'clientId', isSecret: false },
  { name: 'apiKey', isSecret: true },
];

/** Empty: this carrier cannot be polled, only listened to. */
export const credentialFields = (carrier: string): readonly CredentialField[] =>
  carrier === 'ozon' ? OZON_FIELDS : (findCarrier(carrier)?.polling?.fields ?? []);

/** Asked from when it is connected: there is no key to give, and no webhook of its own. */
export const asksWithoutKey = (carrier: string): boolean => {
  const polling = findCarrier(carrier)?.polling;
  return polling !== undefined && isKeyless(polling);
};

export const isSigned = (carrier: string): boolean =>
  (findCarrier(carrier)?.inbound?.signature.scheme ?? 'none') !== 'none';

/** Carriers that are only polled have an address too: a system of the seller may relay. */
export const hasPushWebhook = (carrier: string): boolean =>
  findCarrier(carrier)?.inbound?.kind === 'push';

/** Whether we can write a message as this carrier would: only the carrier can sign one. */
export const hasPing = (carrier: string): boolean =>
  findCarrier(carrier)?.inbound?.ping !== undefined;

/** We make the subscription ourselves: the seller has nothing to paste. */
export const subscribesItself = (carrier: string): boolean =>
  findCarrier(carrier)?.polling?.subscriptions !== undefined;

export interface Guide {
  /** Numbers of the steps in the words: those to the key, those to the webhook. */
  keySteps: readonly number[];
  hookSteps: readonly number[];
  /** The setup's description and the day or month of its text; null: it says only "paste it there". */
  source: { url: string; on: string } | null;
}

const GUIDES: Record<string, Guide> = {
  ozon: {
    keySteps: [1, 2, 5],
    hookSteps: [3, 4],
    source: { url: 'https://docs.ozon.ru/api/seller/', on: '2026-09-28' },
  },
  cdek: {
    keySteps: [1, 2],
    hookSteps: [],
    source: {
      url: 'https://gateway.cdek.ru/api-cdek-docs/web/docs?sectionId=api_v2_integration',
      on: '2026-01-17',
    },
  },
  'russian-post': {
    keySteps: [1, 2, 3],
    hookSteps: [],
    source: { url: 'https://tracking.pochta.ru/specification', on: '2026-11-01' },
  },
  'yandex-delivery': {
    keySteps: [1, 2, 3],
    hookSteps: [],
    source: {
      url: 'https://yandex.ru/support/delivery-profile/ru/api/express/quickstart',
      on: '2026-11-23',
    },
  },
  // Its messages are signed with the API key itself.
  'seventeen-track': {
    keySteps: [],
    hookSteps: [1, 2],
    source: { url: 'https://asset.17track.net/api/document/v2.2_zh/', on: '2026-11-01' },
  },
  trackingmore: {
    keySteps: [],
    hookSteps: [1, 2, 3],
    source: {
      url: 'https://support.trackingmore.com/en/article/webhook-1vrike4/',
      on: '2026-11-23',
    },
  },
};

/** A carrier without own steps uses `connection.how.push.*`, `.keys.*` or `.keyless.*`. */
export const guideOf = (carrier: string): Guide & { key: string } => {
  const own = GUIDES[carrier];
  if (own) return { ...own, key: carrier };
  if (asksWithoutKey(carrier)) {
    return { keySteps: [1, 2], hookSteps: [], source: null, key: 'keyless' };
  }
  return hasPushWebhook(carrier)
    ? { keySteps: [], hookSteps: [1, 2], source: null, key: 'push' }
    : { keySteps: [1], hookSteps: [2], source: null, key: 'keys' };
};
