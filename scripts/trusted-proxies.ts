// Whose word counts for where a request came from.
import ipaddr from 'ipaddr.js';
import { Refusal } from './refusal.ts';

type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** From TRUSTED_PROXIES: addresses and networks with commas between, e.g. `127.0.0.1,10.0.0.0/8`. */
export function readTrustedProxies(setting = ''): Network[] {
  const named = setting.split(',').map((text) => text.trim());
  return named.filter((text) => text !== '').map(networkOf);
}

function networkOf(text: string): Network {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  if (!ipaddr.isValid(text)) {
    throw new Refusal(`TRUSTED_PROXIES: "${text}" is neither an address nor a network.`);
  }
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

/**
 * The visitor's address: what a trusted proxy says in `CF-Connecting-IP`, otherwise whoever connected.
 * A header that holds anything but one address is nobody's word.
 */
export function visitorOf(
  peer: string,
  header: string | undefined,
  trusted: readonly Network[],
): string {
  const connected = ipaddr.process(peer);
  const isTrusted = trusted.some(
    ([network, bits]) => network.kind() === connected.kind() && connected.match(network, bits),
  );
  const said = header?.trim() ?? '';
  return (isTrusted && ipaddr.isValid(said) ? ipaddr.process(said) : connected).toString();
}
