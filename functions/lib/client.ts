// Who sent a request: the one place that reads addresses of visitors.

/** The visitor's address; null where the host does not tell. */
export const clientAddress = (request: Request): string | null =>
  request.headers.get('cf-connecting-ip');

/** What limits are counted by. */
export const clientKey = (request: Request): string => clientAddress(request) ?? 'unknown';
