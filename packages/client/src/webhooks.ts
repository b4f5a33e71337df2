// What Parcel Desk posts to an endpoint: believed only with a signature of Standard Webhooks.
import { Webhook } from 'standardwebhooks';
import type { webhooks } from './schema.d.ts';

/** `type` tells what `data` is. */
export type Incoming = {
  [Type in keyof webhooks]: webhooks[Type] extends {
    post: { requestBody: { content: { 'application/json': infer Body } } };
  }
    ? Body
    : never;
}[keyof webhooks];

/**
 * `body`: the very bytes, before any parser. Several secrets during a rotation. Throws when none of them signed it,
 * or when it is older than five minutes.
 */
export function verifyWebhook(
  secrets: string | readonly string[],
  headers: Headers | Record<string, string>,
  body: string,
): Incoming {
  const all = headers instanceof Headers ? Object.fromEntries(headers) : headers;
  const known = typeof secrets === 'string' ? [secrets] : secrets;
  let wrong: unknown = new Error('no secret to check the signature with');
  for (const secret of known) {
    try {
      return new Webhook(secret).verify(body, all) as Incoming;
    } catch (error) {
      wrong = error;
    }
  }
  throw wrong;
}
