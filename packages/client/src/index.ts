// Client of the Parcel Desk API: typed by its OpenAPI document, over fetch.
export { createClient, type ParcelDesk } from './client.ts';
export { ProblemError } from './problem.ts';
export type { components, paths, webhooks } from './schema.d.ts';
export { type Incoming, verifyWebhook } from './webhooks.ts';
