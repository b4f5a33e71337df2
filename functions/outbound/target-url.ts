// Which URLs a seller may have us post to: none may reach into the network this Worker runs in. Public names
// are not resolved here: on Cloudflare the platform blocks private addresses, on one machine workerd does,
// configured by scripts/miniflare-options.ts.
import ipaddr from 'ipaddr.js';

export type TargetFault = 'unreadable' | 'not_https' | 'credentials' | 'private' | 'own';

export interface TargetRules {
  /** Allows this machine and its network, for trials. */
  allowsPrivate: boolean;
  /** Our own origin: a webhook to ourselves would loop for ever. */
  origin: string;
}

const URL_CHARS_MAX = 1000;

/** null: it may be called. */
export function faultOf(text: string, { allowsPrivate, origin }: TargetRules): TargetFault | null {
  const url = text.length > URL_CHARS_MAX ? null : URL.parse(text);
  if (url === null || !['https:', 'http:'].includes(url.protocol)) return 'unreadable';
  const isLocal = allowsPrivate && isThisMachine(url.hostname);
  if (url.protocol === 'http:' && !isLocal) return 'not_https';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (placeOf(url) === placeOf(new URL(origin))) return 'own';
  const reach = reachOf(url.hostname);
  if (reach === 'public' || (allowsPrivate && reach === 'private')) return null;
  return 'private';
}

/** Host and port. `URL` normalises a name, except for the dot of the DNS root at its end. */
const placeOf = ({ hostname, port }: URL): string => `${withoutRoot(hostname)}:${port}`;

const withoutRoot = (hostname: string): string => hostname.replace(/\.{1,255}$/, '');

/** `URL` turns the decimal, octal, hexadecimal, short and full-width forms into plain IPv4. */
function reachOf(hostname: string): 'public' | 'private' | 'never' {
  const host = withoutRoot(hostname.replace(/^\[|\]$/g, ''));
  if (!ipaddr.isValid(host)) return isPublicName(host) ? 'public' : 'private';
  // Only plain unicast: nothing mapped, translated or tunnelled (NAT64, 6to4, Teredo).
  const address = ipaddr.parse(host);
  const range = address.range();
  if (range === 'unicast') return isGlobal(address) ? 'public' : 'never';
  return ['private', 'loopback', 'uniqueLocal'].includes(range) ? 'private' : 'never';
}

/** Only 2000::/3 of IPv6 is allocated; `::7f00:1` is 127.0.0.1 to some stacks. */
const isGlobal = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  address.kind() === 'ipv4' || ((address.toByteArray()[0] ?? 0) & 0xe0) === 0x20;

const PRIVATE_SUFFIXES =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|onion)$/i;

const isPublicName = (host: string): boolean => host.includes('.') && !PRIVATE_SUFFIXES.test(host);

function isThisMachine(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return (
    host === 'localhost' || (ipaddr.isValid(host) && ipaddr.parse(host).range() === 'loopback')
  );
}
