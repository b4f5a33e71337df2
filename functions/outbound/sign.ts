// The headers of Standard Webhooks: id, time of the attempt, one signature per secret.
import { Webhook } from 'standardwebhooks';
import { hmacSha256 } from '../lib/hmac.ts';

/** `secrets`: the current one first; after a rotation the previous one signs as well. */
export function signedHeaders(
  id: string,
  body: string,
  secrets: readonly string[],
  now: number,
): Record<string, string> {
  const at = new Date(now);
  return {
    'content-type': 'application/json',
    'user-agent': 'ParcelDesk-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}

/**
 * As AfterShip signs: one signature, so by the current secret alone. The key is the secret as it is shown, with
 * its prefix.
 */
export async function aftershipHeaders(
  body: string,
  [secret = '']: readonly string[],
): Promise<Record<string, string>> {
  const bytes = new TextEncoder().encode(body);
  return {
    'aftership-hmac-sha256': await hmacSha256(secret, bytes, 'base64'),
    'as-webhook-version': '2026-07',
  };
}

/** 256 random bits, in the format of the specification. */
export function newSigningSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
}
