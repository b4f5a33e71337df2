import type { JobMessage } from './lib/job-plan.ts';
import type { Conversation } from './tickets/conversation.ts';

/** Bindings of wrangler.toml. `SECRETS_KEY`, `OPERATOR_KEY`, `MAIL_URL` and `VAPID_PRIVATE` are secrets (`wrangler secret put`). */
export interface Env {
  /** People, shops, keys and quotas, and the data of the first shops (lib/databases.ts). */
  DB: D1Database;
  /** Further databases of shops' data: `DB_2`, `DB_3`, …. */
  [further: `DB_${number}`]: D1Database | undefined;
  /** Number of the database that new shops go to; unset: 1. */
  SHARD_FOR_NEW_SHOPS?: string;
  /** Set by the queue of jobs, no binding: the database this run is for. */
  onlyShard?: number;
  ASSETS: Fetcher;
  INBOUND: Queue<InboundMessage>;
  OUTBOUND: Queue<OutboundMessage>;
  IMPORTS: Queue<ImportMessage>;
  JOBS: Queue<JobMessage>;
  /** Photos of tickets under `evidence/`, files of parcels under `imports/`, pictures under `products/`. */
  EVIDENCE: R2Bucket;
  /** Watchers of each ticket, by ticket id. */
  CONVERSATIONS: DurableObjectNamespace<Conversation>;
  /** Hashes passwords outside the Worker on a single machine; unset: the Worker hashes them itself. */
  HASHER?: Fetcher;
  PUBLIC_ORIGIN: string;
  OZON_CALLS_PER_SECOND: string;
  LOOKUPS_PER_CLIENT: string;
  LOOKUPS_PER_SERIES: string;
  ACCOUNT_FORMS_PER_CLIENT: string;
  WRONG_PASSWORDS_PER_ACCOUNT: string;
  WRONG_PASSWORDS_PER_CLIENT: string;
  LETTERS_PER_MAILBOX: string;
  LETTERS_PER_CLIENT: string;
  LETTERS_PER_SELLER: string;
  LETTERS_PER_DAY: string;
  NEWS_PER_MAILBOX: string;
  WRITES_PER_CLIENT: string;
  WRITES_PER_SELLER: string;
  WRITES_OF_NEW_SHOPS: string;
  PARCELS_PER_SELLER: string;
  PARCELS_OF_NEW_SHOPS: string;
  HOOK_MB_PER_SELLER: string;
  HOOK_MB_OF_NEW_SHOPS: string;
  PARTS_OF_NEW_SHOPS: string;
  TRIES_PER_SELLER: string;
  SHOPS_PER_PERSON: string;
  /** Megabytes of photos a day: of one ticket, and so on. */
  PHOTO_MB_PER_TICKET: string;
  PHOTO_MB_PER_CLIENT: string;
  PHOTO_MB_PER_SELLER: string;
  PHOTO_MB_PER_DAY: string;
  /** Days data of shops is kept, at most and unless a shop has set fewer; 0: without end. */
  PARCELS_KEPT_DAYS?: string;
  TICKETS_KEPT_DAYS?: string;
  MESSAGES_KEPT_DAYS?: string;
  DELIVERIES_KEPT_DAYS?: string;
  AUDIT_KEPT_DAYS?: string;
  /** Origin of Ozon's Seller API: the real one, or the fake of development and tests. */
  OZON_API_URL: string;
  /** Origins that replace carriers' published ones, e.g. test contours: JSON, by carrier id. */
  CARRIER_ORIGINS: string;
  /** 32 bytes, base64: seals signing keys and credentials at rest. */
  SECRETS_KEY: string;
  /** Bearer key of the installation's operator; unset: operator routes answer 401. */
  OPERATOR_KEY?: string;
  /** Mail server with its password, smtps://user:password@host:465; `log:` writes to the terminal. */
  MAIL_URL?: string;
  /** "Parcel Desk <desk@example.com>". */
  MAIL_FROM?: string;
  /** Keys of web push (VAPID), base64url: 65 bytes and 32; unset: web push is unavailable. */
  VAPID_PUBLIC?: string;
  VAPID_PRIVATE?: string;
  /** Where to report vulnerabilities of this installation, `mailto:…` or `https:…`; empty: not published. */
  SECURITY_CONTACT?: string;
  /** What is logged: 'info' (unset: the same), 'warn' or 'error'. */
  LOG_LEVEL?: string;
  /** Analytics Engine: a point for each request and each run of a job; unset: none. */
  METRICS?: AnalyticsEngineDataset;
  /** 'strict': a statement past the budget of its invocation fails, as in tests; else it is logged. */
  D1_BUDGET?: string;
  /** '1': webhooks may go to this machine and its network, for local trials. */
  ALLOW_PRIVATE_TARGETS?: string;
}

/** Only a wake-up: the message itself is in the inbox. */
export interface InboundMessage {
  inboxId: number;
  /** Number of the database whose inbox it is in; absent: 1. */
  shard?: number;
}

/** Only a wake-up: the news is in the announcements. */
export interface OutboundMessage {
  wake: true;
}

/** Only a wake-up: the import's progress is in its row. */
export interface ImportMessage {
  importId: string;
}
