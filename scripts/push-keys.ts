// `npm run push:keys`: keys to push to browsers with (VAPID). Whoever loses them loses everybody who
// follows a parcel.
import { createECDH } from 'node:crypto';

export function newPushKeys(): Record<'VAPID_PUBLIC' | 'VAPID_PRIVATE', string> {
  const keys = createECDH('prime256v1');
  const key = keys.generateKeys('base64url');
  // A private key that begins with zeros is written shorter than its 32 bytes.
  const padded = Buffer.concat([Buffer.alloc(32), keys.getPrivateKey()]).subarray(-32);
  return { VAPID_PUBLIC: key, VAPID_PRIVATE: padded.toString('base64url') };
}

if (process.argv[1]?.endsWith('push-keys.ts')) {
  for (const [name, key] of Object.entries(newPushKeys())) console.log(`${name}  ${key}`);
}
