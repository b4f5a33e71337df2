// Who sent a request: the one place that reads addresses of visitors.
import ipaddr from 'ipaddr.js';

/**
 * The visitor's address; null where the host does not tell. Whoever stands in front has the last word
 * on this header: Cloudflare, or scripts/front.ts on a machine of one's own.
 */
export const clientAddress = (request: Request): string | null =>
  request.headers.get('cf-connecting-ip');

/** What limits are counted by. A line has 2^64 IPv6 addresses: all of them are one client. */
export function clientKey(request: Request): string {
  const address = clientAddress(request) ?? 'unknown';
  if (!address.includes(':') || !ipaddr.IPv6.isValid(address)) return address;
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`);
  return `${network}/64`;
}
