import * as v from 'valibot';

/**
 * Everything the audit log can say that somebody did. People read `audit.<action>` from the catalogue
 * of words; a new deed gets its line there.
 */
export const AUDIT_ACTIONS = [
  'account_opened',
  'shop_opened',
  'shop_changed',
  'signed_in',
  'signed_out_elsewhere',
  'name_changed',
  'password_changed',
  'password_reset',
  'member_invited',
  'invitation_withdrawn',
  'member_joined',
  'member_role_changed',
  'member_removed',
  'key_created',
  'key_revoked',
  'canned_saved',
  'canned_deleted',
  'ozon_tracking_set',
  'ozon_moved',
  'ozon_cutoff_set',
  'ozon_request_decided',
  'parcels_added',
  'parcels_archived',
  'parcels_unarchived',
  'parcels_carrier_changed',
  'parcel_numbers_changed',
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
