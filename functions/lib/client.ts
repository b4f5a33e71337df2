// Identifies the sender of a request: the only code that reads visitors' addresses.
import ipaddr from 'ipaddr.js';

/**
 * The visitor's address; null when the host does not give it. The reverse proxy always overwrites this
 * header: Cloudflare, or scripts/front.ts on a machine of one's own.
 */
export const clientAddress = (request: Request): string | null =>
  request.headers.get('cf-connecting-ip');

/** The key limits are counted by. One subscriber line has 2^64 IPv6 addresses: they all are one client. */
export function clientKey(request: Request): string {
  const address = clientAddress(request) ?? 'unknown';
  if (!address.includes(':') || !ipaddr.IPv6.isValid(address)) return address;
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`);
  return `${network}/64`;
}
