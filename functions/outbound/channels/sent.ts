/** What became of a message. `retry`: the same may go through later. `reason` holds no secret. */
export type Sent = { ok: true } | { ok: false; retry: boolean; reason: string };
