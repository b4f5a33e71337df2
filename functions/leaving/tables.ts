// All that is stored of a shop, each table once: what deletes a shop and what exports it both read this list, and
// a test fails for a table of schema.sql that it forgets. Deletion goes from top to bottom: rows that refer to
// others come before them.
// Room leaving: a shop taken along as a file, a shop deleted, an account deleted.

export interface ShopTable {
  table: string;
  /** Primary key. A table with `parts` has one column. */
  key: readonly string[];
  /** Column with the shop's id; or the table through whose rows it belongs to a shop. */
  shop: string | { through: string; by: string };
  /** Columns an export goes on by; absent: the key without the shop. An index begins with the shop and these. */
  order?: readonly string[];
  /** Conditions of its partial indexes, one for each stretch of a shop's rows. */
  ranges?: readonly string[];
  /** Of rows with that column empty only: the others are parts of something else. */
  where?: string;
  /** Tables whose rows belong to one of these, deleted before it. */
  parts?: readonly Part[];
  /** Columns elsewhere that may still name one of these, and are emptied. */
  named?: readonly { table: string; by: string }[];
  /** Accounts are in the directory, all else in the shop's database. */
  isAccounts?: true;
}

/** `isListed`: the row itself lists them (functions/shipments/numbers-sql.ts). */
export interface Part {
  table: string;
  key: readonly string[];
  by: string;
  isListed?: true;
}

/** Columns that are in no file: secrets, their hashes, and what only a program of ours can read. */
export const WITHHELD: Record<string, readonly string[]> = {
  connections: [
    'secret_hash',
    'signing_key',
    'credentials',
    'poll_state',
    'poll_due_at',
    'reading',
  ],
  shipments: [
    'token',
    'snapshot',
    'public_snapshot',
    'verdict',
    'watched',
    'due_at',
    'version',
    'problem_order',
  ],
  shipment_numbers: ['poll_seen', 'poll_due_at', 'poll_by'],
  tracking_events: ['key'],
  tickets: ['token_hash', 'opened_with', 'version'],
  ticket_evidence: ['opened_with', 'counted_in', 'sha256'],
  products: ['picture_url', 'picture_due_at', 'picture_attempts'],
  imports: ['version', 'due_at', 'next_byte', 'next_row'],
  endpoints: ['secret', 'previous_secret', 'previous_until'],
  channels: ['credentials', 'commands_hash'],
  feeds: ['token_hash'],
  ozon_postings: ['answer_hash', 'acting_until'],
  ozon_returns: ['answer_hash'],
  api_keys: ['key', 'metadata'],
};

/** Tables that are in no file, and why. */
export const NOT_EXPORTED: Record<string, string> = {
  inbox: 'messages of carriers before they are read: the events are in the file',
  refused_messages: 'counts of what was refused',
  shop_changes: 'copies that are due',
  forgotten_numbers: 'fingerprints of numbers that are ignored',
  ozon_rereads: 'work that is due',
  ozon_chat_sends: 'forms that were sent',
  product_words: 'an index of the products',
  announcements: 'news on its way',
  deliveries: 'news on its way',
  followers: 'browsers of buyers',
  members: 'exported with names, as the people of the shop',
};

/** Columns with JSON as text. */
export const JSON_COLUMNS: readonly string[] = [
  ...['facts', 'problems', 'actions', 'rejection_reasons', 'detail', 'counts', 'types', 'claim'],
  ...['layout', 'columns', 'findings', 'postings', 'unprinted', 'roles', 'uncovered', 'refused'],
  ...['pushes', 'working_days', 'numbers'],
];

/** Columns packed for storage (lib/pack.ts). */
export const PACKED_COLUMNS: readonly string[] = ['events'];

const ofShop = (table: string, ...key: string[]): ShopTable => ({
  table,
  key: ['seller_id', ...key],
  shop: 'seller_id',
});
const withId = (table: string, more: Partial<ShopTable> = {}): ShopTable => ({
  table,
  key: ['id'],
  shop: 'seller_id',
  ...more,
});
const ofConnection = (table: string, ...key: string[]): ShopTable => ({
  table,
  key,
  shop: { through: 'connections', by: 'connection_id' },
});
const TARGET = [{ table: 'deliveries', key: ['target_id', 'announcement_id'], by: 'target_id' }];

export const SHOP_TABLES: readonly ShopTable[] = [
  // What would still bring something in or send something out.
  ofConnection('inbox', 'id'),
  ofConnection('refused_messages', 'connection_id', 'slot'),
  ofConnection('ozon_rereads', 'connection_id', 'number'),
  withId('endpoints', { parts: TARGET }),
  withId('channels', { parts: TARGET }),
  ofShop('preferences', 'user_id'),
  withId('feeds'),
  withId('tickets', {
    order: ['created_at', 'id'],
    parts: [
      { table: 'ticket_messages', key: ['id'], by: 'ticket_id' },
      { table: 'ticket_notes', key: ['id'], by: 'ticket_id' },
      { table: 'ticket_evidence', key: ['id'], by: 'ticket_id' },
      { table: 'ticket_actions', key: ['id'], by: 'ticket_id' },
    ],
    named: [{ table: 'tickets', by: 'merged_into' }],
  }),
  withId('canned_answers'),
  withId('shipments', {
    order: ['created_at', 'id'],
    ranges: [
      'merged_into IS NOT NULL',
      'archived_at IS NOT NULL AND merged_into IS NULL',
      'merged_into IS NULL AND archived_at IS NULL',
    ],
    parts: [
      { table: 'tracking_events', key: ['shipment_id', 'key'], by: 'shipment_id' },
      { table: 'problem_history', key: ['shipment_id', 'reason', 'since'], by: 'shipment_id' },
      { table: 'followers', key: ['id'], by: 'shipment_id' },
      { table: 'announcements', key: ['id'], by: 'shipment_id' },
      {
        table: 'shipment_numbers',
        key: ['number', 'shipment_id'],
        by: 'shipment_id',
        isListed: true,
      },
    ],
    named: [
      { table: 'shipments', by: 'merged_into' },
      { table: 'tickets', by: 'shipment_id' },
    ],
  }),
  ofShop('forgotten_numbers', 'hash'),
  withId('announcements', { where: 'shipment_id IS NULL' }),
  ofShop('parcel_products', 'number', 'product'),
  ofShop('product_words', 'word', 'product'),
  ofShop('products', 'product'),
  withId('saved_views'),
  withId('imports', { parts: [] }),
  ofShop('paces', 'carrier', 'lane', 'measure'),
  ofShop('ozon_postings', 'number'),
  ofShop('ozon_chats', 'connection_id', 'chat_id'),
  ofShop('ozon_chat_sends', 'nonce'),
  ofShop('ozon_returns', 'id'),
  ofShop('ozon_rfbs_returns', 'id'),
  ofShop('ozon_cancellations', 'id'),
  { table: 'ozon_accounts', key: ['connection_id'], shop: 'seller_id' },
  ofShop('ozon_ratings', 'connection_id', 'day'),
  ofShop('ozon_warehouses', 'connection_id', 'id'),
  ofShop('ozon_delivery_methods', 'connection_id', 'id'),
  withId('ozon_label_tasks'),
  ofShop('ozon_carriages', 'connection_id', 'delivery_method_id', 'day'),
  ofShop('ozon_rating_errors', 'number', 'type'),
  withId('connections'),
  withId('audit', { order: ['at', 'id'] }),
  {
    table: 'shop_pages',
    key: ['seller_id'],
    // One row.
    order: ['seller_id'],
    shop: 'seller_id',
    isAccounts: true,
  },
  { table: 'invitations', key: ['id'], shop: 'organizationId', isAccounts: true },
  { table: 'members', key: ['id'], shop: 'organizationId', isAccounts: true },
  { table: 'api_keys', key: ['id'], shop: 'referenceId', isAccounts: true },
  // A member who goes is noted there.
  { table: 'shop_changes', key: ['seller_id'], shop: 'seller_id', isAccounts: true },
];

/** Columns by which a row belongs to a shop. */
export const SHOP_COLUMNS: readonly string[] = ['seller_id', 'organizationId', 'referenceId'];

/** Tables with such a column or a reference that are not in the list, and why. */
export const NOT_LISTED: Record<string, string> = {
  sellers: 'the shop itself: deleted last, and the head of the file',
  ticket_search: 'an index without keys: deleted by its own words, and made of what the file has',
  sessions: 'of a person, who may work for other shops',
  two_factors: 'of a person',
  passkeys: 'of a person',
  accounts: 'of a person',
};
