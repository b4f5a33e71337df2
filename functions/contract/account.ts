// Schemas of accounts, shops, members and keys.
import * as v from 'valibot';
import { LANGS, type Lang } from './lang.ts';

export const PASSWORD_CHARS_MIN = 10;
export const PASSWORD_CHARS_MAX = 128;
export const NAME_CHARS_MAX = 80;

const OneLine = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(NAME_CHARS_MAX));

/**
 * Mail programs make links of these without being asked: addresses of pages and mailboxes, bare domains,
 * numbers of machines and phones. A dot-like sign between letters becomes a dot when a person retypes it.
 */
const LINKS =
  /:\/\/|\S@\S|[\p{L}\p{N}-][.。․‧·∙⋅•⸱・･]\p{L}{2}|\p{L}[^\P{Nd}0-9]|(?:\d{1,3}\.){3}\d|(?:\d[ ()-]{0,2}){6}\d|[<>]/u;
/** Line breaks and direction controls. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** Letters to other people quote names: a name must not carry an advertisement. */
export const Name = v.pipe(
  OneLine,
  v.check(
    (text) => !LINKS.test(text.normalize('NFKC').replace(/\p{Cf}/gu, '')) && !UNSEEN.test(text),
    'A name holds no address of a page or a mailbox',
  ),
);
/** Only the shop's own people read it. */
export const KeyName = v.pipe(
  OneLine,
  v.check((text) => !/:\/\/|www\.|[<>]/i.test(text), 'A name holds no address of a page'),
);
/** Kept in lower case: one mailbox, one account. */
export const Email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(254), v.email());
export const Password = v.pipe(
  v.string(),
  v.minLength(PASSWORD_CHARS_MIN),
  v.maxLength(PASSWORD_CHARS_MAX),
);

export const SignIn = v.pipe(
  v.object({
    email: v.pipe(v.string(), v.trim()),
    password: v.string(),
    code: v.pipe(
      v.optional(v.pipe(v.string(), v.maxLength(40))),
      v.description(
        'Of the authenticator app, or a backup code: for an account with a second step.',
      ),
    ),
  }),
  v.metadata({ ref: 'SignIn' }),
);

/** Roles of a seller's members: read, work on tickets and parcels, or also run the account. */
export const ROLES = ['viewer', 'agent', 'owner'] as const;
export const Role = v.picklist(ROLES);
export type Role = v.InferOutput<typeof Role>;

const Instant = v.pipe(v.string(), v.isoTimestamp());

export const Member = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.description('Of the membership.')),
    userId: v.string(),
    name: v.string(),
    email: v.string(),
    role: Role,
    joinedAt: Instant,
  }),
  v.metadata({ ref: 'Member' }),
);
export type Member = v.InferOutput<typeof Member>;

export const ChangeRole = v.pipe(v.strictObject({ role: Role }), v.metadata({ ref: 'ChangeRole' }));

export const InviteMember = v.pipe(
  v.strictObject({ email: Email, role: Role }),
  v.metadata({ ref: 'InviteMember' }),
);

export const Invitation = v.pipe(
  v.object({ id: v.string(), email: v.string(), role: Role, expiresAt: Instant }),
  v.metadata({ ref: 'Invitation' }),
);
export type Invitation = v.InferOutput<typeof Invitation>;

export const KEY_SCOPES = ['read', 'write'] as const;
export const KeyScope = v.pipe(
  v.picklist(KEY_SCOPES),
  v.description('read: looks at everything a viewer sees. write: also does what an agent does.'),
);
export type KeyScope = v.InferOutput<typeof KeyScope>;
export const KEY_DAYS_MAX = 365;

export const CreateKey = v.pipe(
  v.strictObject({
    name: KeyName,
    scope: KeyScope,
    expiresInDays: v.pipe(
      v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(KEY_DAYS_MAX))),
      v.description('null: until it is revoked.'),
    ),
  }),
  v.metadata({ ref: 'CreateKey' }),
);
export type CreateKey = v.InferOutput<typeof CreateKey>;

export const ApiKey = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    start: v.pipe(v.string(), v.description('The first characters, to tell keys apart.')),
    scope: KeyScope,
    createdAt: Instant,
    expiresAt: v.pipe(v.nullable(Instant), v.description('null: until it is revoked.')),
    lastUsedAt: v.pipe(v.nullable(Instant), v.description('To the minute. null: never.')),
  }),
  v.metadata({ ref: 'ApiKey' }),
);
export type ApiKey = v.InferOutput<typeof ApiKey>;

export const CreatedKey = v.pipe(
  v.object({ id: v.string(), key: v.pipe(v.string(), v.description('Shown this once.')) }),
  v.metadata({ ref: 'CreatedKey' }),
);

/** A shop opened from the Chinese pages sells from China; its people can change that. */
export const zoneOf = (lang: Lang): ShopTimeZone =>
  lang === 'zh' ? 'Asia/Shanghai' : 'Europe/Moscow';

/** Time zones of Ozon's sellers: IANA names from west to east. */
export const SHOP_TIME_ZONES = [
  'UTC',
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Minsk',
  'Europe/Istanbul',
  'Europe/Samara',
  'Asia/Tbilisi',
  'Asia/Yerevan',
  'Asia/Dubai',
  'Asia/Yekaterinburg',
  'Asia/Tashkent',
  'Asia/Almaty',
  'Asia/Bishkek',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
] as const;
export type ShopTimeZone = (typeof SHOP_TIME_ZONES)[number];

export const ShopSettings = v.strictObject({
  name: Name,
  lang: v.pipe(v.picklist(LANGS), v.description('What we write to the shop in.')),
  timeZone: v.pipe(
    v.picklist(SHOP_TIME_ZONES),
    v.description('Quiet hours, digests and reports go by it.'),
  ),
});
