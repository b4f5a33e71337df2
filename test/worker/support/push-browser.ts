// A browser that wants web push, with its own keys: what is sent can be read by nobody else.
let browsers = 0;

/** A client address for each browser, so that no limit of another test is met. */
export const clientOfNewest = (): string => `10.1.${browsers}.1`;

export async function browser(host = 'fcm.googleapis.com') {
  const pair = (await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ])) as CryptoKeyPair;
  const raw = (await crypto.subtle.exportKey('raw', pair.publicKey)) as ArrayBuffer;
  const base64url = (bytes: Uint8Array) =>
    btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  return {
    endpoint: `https://${host}/fcm/send/${browsers++}-canary-push-address`,
    expirationTime: null,
    keys: {
      p256dh: base64url(new Uint8Array(raw)),
      auth: base64url(crypto.getRandomValues(new Uint8Array(16))),
    },
  };
}
