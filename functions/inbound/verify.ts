// Verifies the sender of a message, over the raw bytes, before anything is parsed.
import type { Inbound, Signature } from '../carriers/carrier.ts';
import { concat } from '../lib/bytes.ts';
import { equalInConstantTime, hmacSha256, sha256Hex } from '../lib/hmac.ts';

export type Verdict = 'genuine' | 'bad-signature' | 'sender-not-allowed';

export interface Sender {
  headers: Headers;
  body: Uint8Array;
  /** null on hosts that do not provide it. */
  ip: string | null;
}

export async function verifySender(
  inbound: Pick<Inbound<unknown>, 'signature' | 'senders'>,
  signingKey: string | null,
  anySender: boolean,
  sender: Sender,
): Promise<Verdict> {
  if (inbound.senders && !anySender && !isInNetworks(sender.ip, inbound.senders)) {
    return 'sender-not-allowed';
  }
  if (inbound.signature.scheme === 'none') return 'genuine';
  const received = firstHeader(sender.headers, inbound.signature.header);
  if (received === null || signingKey === null) return 'bad-signature';
  const expected = await expectedSignature(inbound.signature, signingKey, sender);
  return expected !== null && equalInConstantTime(received, expected) ? 'genuine' : 'bad-signature';
}

/** The expected value of the header; also used to sign samples for a running server. */
export async function expectedSignature(
  signature: Exclude<Signature, { scheme: 'none' }>,
  key: string,
  { headers, body }: Pick<Sender, 'headers' | 'body'>,
): Promise<string | null> {
  if (signature.scheme === 'sha256-of-body-slash-key') {
    return sha256Hex(concat(body, new TextEncoder().encode(`/${key}`)));
  }
  // Secrets are compared as the sender types them; EasyPost asks for NFKD, a no-op for ASCII keys.
  const signed = signature.over ? firstHeader(headers, signature.over.header) : null;
  if (signature.over && signed === null) return null;
  const data = signed === null ? body : new TextEncoder().encode(signed);
  const digest = await hmacSha256(key.normalize('NFKD'), data, signature.encoding);
  return `${signature.prefix ?? ''}${digest}`;
}

function firstHeader(headers: Headers, names: readonly string[]): string | null {
  return names.map((name) => headers.get(name)).find((value) => value !== null) ?? null;
}

/** IPv4 only: the carriers publish nothing else. */
export function isInNetworks(ip: string | null, networks: readonly string[]): boolean {
  const address = ip === null ? null : ipv4(ip.replace(/^::ffff:/i, ''));
  if (address === null) return false;
  return networks.some((network) => {
    const [base = '', bits = '32'] = network.split('/');
    const mask = bits === '0' ? 0 : (-1 << (32 - Number(bits))) >>> 0;
    return (address & mask) >>> 0 === ((ipv4(base) ?? 0) & mask) >>> 0;
  });
}

function ipv4(text: string): number | null {
  const parts = text.split('.').map(Number);
  const isAddress =
    parts.length === 4 && parts.every((n) => Number.isInteger(n) && n >= 0 && n < 256);
  return isAddress ? parts.reduce((sum, part) => sum * 256 + part, 0) : null;
}
