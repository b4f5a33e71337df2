// Open invitations of a shop, and the form that makes one.
import { type Invitation, ROLES } from '../contract/account.ts';
import type { Words } from '../contract/words.ts';
import { formatTime } from '../lib/time.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Select, TextField } from '../parts/fields.tsx';
import { Thumb } from '../parts/row.tsx';
import { type DeskContext, langOf } from './desk-context.ts';

export interface InvitationFormValues {
  email: string;
  role: string;
  /** Shown beside the address. */
  fault?: string;
  /** Shown above the list. */
  refusal?: string;
}
export function Invitations(props: { c: DeskContext; invitations: Invitation[]; t: Words }) {
  const { c, invitations, t } = props;
  const lang = langOf(c);
  if (invitations.length === 0) return null;
  return (
    <section class="card flush">
      <div class="card-head">
        <h2>{t('members.invited')}</h2>
      </div>
      <ul class="lines">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li>
            <Thumb icon="mail" />
            <p class="what">
              <b>{email}</b>
              <small>
                {t('keys.until', { date: formatTime(lang, Date.parse(expiresAt), Date.now()) })}
              </small>
            </p>
            <Chip>{t(`role.${role}`)}</Chip>
            <form
              method="post"
              action={`/${lang}/desk/settings/members/invitations/${id}/withdraw`}
            >
              <Button look="second" isSmall name={`${t('members.withdraw')}: ${email}`}>
                {t('members.withdraw')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function InviteForm({
  c,
  typed,
  t,
}: {
  c: DeskContext;
  typed: InvitationFormValues;
  t: Words;
}) {
  return (
    <form class="card fields" method="post" action={`/${langOf(c)}/desk/settings/members`}>
      <h2>{t('start.invite.title')}</h2>
      <TextField
        name="email"
        type="email"
        label={t('signin.email')}
        value={typed.email}
        error={typed.fault}
        required
      />
      <Select
        name="role"
        label={t('members.role')}
        hint={t('members.role.hint')}
        value={typed.role}
        options={ROLES.map((role) => [role, t(`role.${role}`)] as const)}
        required
      />
      <Button>{t('members.invite')}</Button>
    </form>
  );
}
