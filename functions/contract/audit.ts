// The audit log: its actions, filters and entries.
import * as v from 'valibot';

/**
 * Every action the audit log can record. The catalogue of words has `audit.<action>` for people; a new
 * action gets its line there.
 */
export const AUDIT_ACTIONS = [
  'account_opened',
  'shop_opened',
  'shop_changed',
  'shop_exported',
  'retention_changed',
  'signed_in',
  'signed_out_elsewhere',
  'passkey_added',
  'passkey_removed',
  'two_factor_on',
  'two_factor_off',
  'backup_codes_made',
  'backup_code_used',
  'name_changed',
  'email_changed',
  'password_changed',
  'password_reset',
  'account_deleted',
  'member_invited',
  'invitation_withdrawn',
  'member_joined',
  'member_role_changed',
  'member_removed',
  'key_created',
  'key_revoked',
  'shop_page_changed',
  'bot_commands_on',
  'bot_commands_off',
  'feed_created',
  'feed_revoked',
  'canned_saved',
  'canned_deleted',
  'ozon_tracking_set',
  'ozon_moved',
  'ozon_cutoff_set',
  'ozon_dispute_opened',
  'ozon_labels_asked',
  'ozon_carriage_made',
  'ozon_carriage_approved',
  'ozon_carriage_cancelled',
  'ozon_request_decided',
  'ozon_pushes_changed',
  'ozon_return_decided',
  'ozon_chat_answered',
  'ozon_chat_opened',
  'ozon_chat_read',
  'parcels_added',
  'parcels_archived',
  'parcels_unarchived',
  'parcels_carrier_changed',
  'parcel_numbers_changed',
  'parcel_forgotten',
  'problem_put_off',
  'problem_taken_back',
  'view_saved',
  'view_deleted',
  'import_uploaded',
  'import_started',
  'import_cancelled',
  'connection_opened',
  'connection_changed',
  'connection_address_changed',
  'connection_revoked',
  'endpoint_created',
  'endpoint_changed',
  'endpoint_rotated',
  'endpoint_deleted',
] as const;
export const AuditAction = v.picklist(AUDIT_ACTIONS);
export type AuditAction = v.InferOutput<typeof AuditAction>;

/** Actions of the shop's people and programs, or events of its tickets. */
export const AUDIT_KINDS = ['shop', 'ticket'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

const Day = v.pipe(v.string(), v.isoDate());

export const AuditQuery = v.object({
  kind: v.optional(v.picklist(AUDIT_KINDS)),
  actor: v.optional(
    v.pipe(v.string(), v.maxLength(64), v.description('Id of a user or key; buyer; system.')),
  ),
  from: v.optional(v.pipe(Day, v.description('First day, in the time zone of the shop.'))),
  to: v.optional(v.pipe(Day, v.description('Last day.'))),
  after: v.optional(
    v.pipe(v.string(), v.maxLength(64), v.description('`next` of the page before.')),
  ),
});
export type AuditQuery = v.InferOutput<typeof AuditQuery>;

const Named = v.object({
  id: v.string(),
  name: v.pipe(v.nullable(v.string()), v.description('As it is called now; null: not known.')),
});

export const AuditEntry = v.pipe(
  v.object({
    at: v.pipe(v.string(), v.isoTimestamp()),
    kind: v.picklist(AUDIT_KINDS),
    actor: Named,
    action: v.string(),
    subject: v.pipe(v.nullable(Named), v.description('What it was done to; null: the shop.')),
    detail: v.record(v.string(), v.unknown()),
    parcels: v.pipe(
      v.array(v.object({ id: v.string(), name: v.string() })),
      v.description('To several parcels at once: those that are still there.'),
    ),
  }),
  v.metadata({ ref: 'AuditEntry' }),
);
export type AuditEntry = v.InferOutput<typeof AuditEntry>;

export const AuditPage = v.object({
  entries: v.array(AuditEntry),
  next: v.pipe(v.nullable(v.string()), v.description('For `after`; null: that was all.')),
});
