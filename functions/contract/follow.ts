// What a browser sends to follow a parcel by web push.
import * as v from 'valibot';

const base64url = (chars: number) =>
  v.pipe(v.string(), v.regex(/^[\w-]+={0,2}$/), v.minLength(chars), v.maxLength(chars + 4));

/** `PushSubscription.toJSON()`; other fields are dropped. */
export const Follow = v.object({
  endpoint: v.pipe(v.string(), v.maxLength(1000)),
  keys: v.object({ p256dh: base64url(86), auth: base64url(22) }),
});
export type Follow = v.InferOutput<typeof Follow>;
