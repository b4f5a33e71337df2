// Owners manage the people of their shop. Each change is one batch with its audit entry.

import type { Role } from '../contract/account.ts';
import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { isFull } from '../lib/db.ts';
import { newId } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import { refundNow, spend } from '../lib/quota.ts';
import { isSigned, sign } from '../lib/signed.ts';
import type { Actor } from './access.ts';
import { recordAudit } from './audit-store.ts';
import { copyShop } from './copy-shops.ts';
import { revokeKeysOf } from './keys-store.ts';
import { perDay, perMailbox, perSeller } from './letter-quotas.ts';
import { INVITATION_DAYS, sendInvitationLetter } from './letters.ts';
import {
  changeRole,
  deleteMember,
  findInvitation,
  findMember,
  insertInvitation,
  isLastOwner,
  listInvitations,
  listMembers,
  type OpenInvitation,
  withdrawInvitation,
} from './members-store.ts';
import { findSettings } from './settings-store.ts';

export async function invite(
  env: Env,
  acting: Actor,
  invitation: { email: string; role: Role },
  now: number,
): Promise<{ id: string; isSent: boolean }> {
  const db = directoryOf(env);
  const { sellerId, user, actor } = acting;
  if (user === null) throw httpProblem('forbidden');
  const members = await listMembers(db, sellerId);
  if (members.some(({ email }) => email === invitation.email)) throw httpProblem('already-member');
  const quotas = [
    ...perSeller(env, sellerId, user.id),
    perMailbox(env, 'invitation', invitation.email),
    perDay(env, 'invitation'),
  ];
  await spend(env, quotas, now);
  const id = newId('inv', now);
  const endsAt = now + INVITATION_DAYS * 86_400_000;
  const { role } = invitation;
  await db
    .batch([
      ...insertInvitation(db, { id, sellerId, ...invitation, inviterId: user.id, endsAt }, now),
      recordAudit(
        db,
        { sellerId, actor, action: 'member_invited', subject: id, detail: { role } },
        now,
      ),
    ])
    .catch(async (error) => {
      await refundNow(env, quotas, now);
      const isOver = isFull(error, 'invitations');
      throw isOver ? httpProblem('too-many-requests', { retryAfterSeconds: 3600 }) : error;
    });
  const { lang } = await findSettings(db, sellerId);
  const path = `${id}.${await sign(env.SECRETS_KEY, 'invitation', id)}`;
  const shop = acting.sellerName;
  const sent = await sendInvitationLetter(env, lang, invitation.email, {
    shop,
    by: user.name,
    path,
  });
  if (!sent.ok && sent.retry) await refundNow(env, quotas, now);
  return { id, isSent: sent.ok };
}

/** By the token in the letter: it proves that the mailbox is theirs. null: it has ended. */
export async function openInvitation(
  env: Env,
  path: string,
  now: number,
): Promise<OpenInvitation | null> {
  const [id = '', signature = ''] = path.split('.');
  if (!(await isSigned(env.SECRETS_KEY, 'invitation', id, signature))) return null;
  return findInvitation(directoryOf(env), id, now);
}

export async function withdrawInvite(
  env: Env,
  acting: Actor,
  id: string,
  now: number,
): Promise<void> {
  const db = directoryOf(env);
  const { sellerId, actor } = acting;
  const open = await listInvitations(db, sellerId, now);
  if (!open.some((one) => one.id === id)) throw httpProblem('not-found');
  await db.batch([
    withdrawInvitation(db, id, sellerId),
    recordAudit(db, { sellerId, actor, action: 'invitation_withdrawn', subject: id }, now),
  ]);
}

export async function setRole(
  env: Env,
  { sellerId, actor }: Actor,
  id: string,
  role: Role,
  now: number,
): Promise<void> {
  const db = directoryOf(env);
  const member = await findMember(db, id, sellerId);
  if (member === null) throw httpProblem('not-found');
  if (member.role === role) return;
  const detail = { from: member.role, to: role };
  const entry = { sellerId, actor, action: 'member_role_changed' as const, subject: member.userId };
  await db
    .batch([changeRole(db, id, sellerId, role), recordAudit(db, { ...entry, detail }, now)])
    .catch(asLastOwner);
  await copyShop(env, sellerId);
}

/** An owner removes any member; any member may leave. The keys they made end with them. */
export async function remove(env: Env, acting: Actor, id: string, now: number): Promise<void> {
  const db = directoryOf(env);
  const { sellerId, actor, role, user } = acting;
  const member = await findMember(db, id, sellerId);
  if (member === null) throw httpProblem('not-found');
  if (role !== 'owner' && member.userId !== user?.id) throw httpProblem('forbidden');
  const entry = { sellerId, actor, action: 'member_removed' as const, subject: member.userId };
  await db
    .batch([
      deleteMember(db, id, sellerId),
      recordAudit(db, { ...entry, detail: { role: member.role } }, now),
      ...revokeKeysOf(db, member.userId, { sellerId, actor }, now),
    ])
    .catch(asLastOwner);
  await copyShop(env, sellerId);
}

function asLastOwner(error: unknown): never {
  throw isLastOwner(error) ? httpProblem('last-owner') : error;
}
