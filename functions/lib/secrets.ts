// Encrypts other people's keys at rest: AES-256-GCM with the installation's SECRETS_KEY.

/** `<iv>.<ciphertext>`, base64 each. */
export async function seal(plain: string, secretsKey: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await importKey(secretsKey, 'encrypt');
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(plain),
  );
  return `${toBase64(iv)}.${toBase64(new Uint8Array(sealed))}`;
}

/** Throws when the value was sealed with another key or has been changed. */
export async function unseal(sealed: string, secretsKey: string): Promise<string> {
  const [iv = '', data = ''] = sealed.split('.');
  const key = await importKey(secretsKey, 'decrypt');
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: fromBase64(iv) },
    key,
    fromBase64(data),
  );
  return new TextDecoder().decode(plain);
}

const importKey = (secretsKey: string, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase64(secretsKey), 'AES-GCM', false, [usage]);

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
