// Web push (RFC 8030, 8291, 8292) to the browser that follows a parcel. Only the push services of known
// browsers may be called: the address came from a stranger's browser.
import type { PushSubscription } from '@block65/webcrypto-web-push';
import type { Env } from '../../env.ts';
import { busyResult, refused, type Sent } from '../../mail/sent.ts';
import { canPush, isPushAddress } from '../../shipments/push-address.ts';

const TIMEOUT_MS = 10_000;

/** News of a parcel is stale after a day. */
const KEPT_SECONDS = 86_400;

export async function sendWebPush(
  env: Env,
  subscription: PushSubscription,
  data: { title: string; body: string; url: string },
): Promise<Sent> {
  if (!canPush(env)) return { ok: false, retry: true, reason: 'not_set_up' };
  if (!isPushAddress(subscription.endpoint)) return refused;
  const vapid = {
    subject: env.PUBLIC_ORIGIN,
    publicKey: env.VAPID_PUBLIC,
    privateKey: env.VAPID_PRIVATE,
  };
  const message = { data, options: { ttl: KEPT_SECONDS, urgency: 'normal' } } as const;
  try {
    const { buildPushPayload } = await import('@block65/webcrypto-web-push');
    const payload = await buildPushPayload(message, subscription, vapid);
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const { status, body } = await fetch(subscription.endpoint, {
      ...payload,
      redirect: 'manual',
      signal,
    });
    await body?.cancel();
    if (status >= 200 && status < 300) return { ok: true };
    // 404 and 410: the person withdrew the permission, or the browser is gone.
    return status === 404 || status === 410 ? refused : busyResult();
  } catch {
    return { ok: false, retry: true, reason: 'unreachable' };
  }
}
