// Ids and secrets. Only edge code calls this; pure code takes them as parameters.

const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** `<prefix>_` + time (ms, sortable) + 80 random bits. */
export function newId(prefix: string, now: number): string {
  const time = Array.from({ length: 10 }, (_, i) => BASE32[Math.floor(now / 32 ** (9 - i)) % 32]);
  const random = Array.from(
    crypto.getRandomValues(new Uint8Array(16)),
    (byte) => BASE32[byte % 32],
  );
  return `${prefix}_${time.join('')}${random.join('')}`;
}

/** 128 random bits for links and webhook addresses, 22 characters of base64url. */
export function newSecret(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
