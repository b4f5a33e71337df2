// Members and invitations, for programs.
import { Hono } from 'hono';
import * as v from 'valibot';
import { ChangeRole, Invitation, InviteMember, Member } from '../contract/account.ts';
import { Done, describe, section } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { asSeller, type SellerEnv } from './access.ts';
import { invite, remove, setRole, withdraw } from './members.ts';
import { listInvitations, listMembers } from './members-store.ts';

const about = section('Accounts');

export const membersRoutes = new Hono<SellerEnv>()
  .get(
    '/members',
    describe({
      ...about('listMembers', 'Who works for the shop, longest first.'),
      ok: v.object({ members: v.array(Member) }),
      problems: ['unauthorized'],
      needsKey: true,
    }),
    asSeller('viewer'),
    async (c) => c.json({ members: await listMembers(c.env.DB, c.var.acting.sellerId) }),
  )
  .patch(
    '/members/:id',
    describe({
      ...about('changeRole', 'Gives a member another role. One owner always stays.'),
      ok: Done,
      problems: [
        'unauthorized',
        'forbidden',
        'not-found',
        'malformed-body',
        'invalid-input',
        'last-owner',
      ],
      needsSession: true,
    }),
    asSeller('owner'),
    validate('json', ChangeRole),
    async (c) => {
      const { role } = c.req.valid('json');
      await setRole(c.env, c.var.acting, c.req.param('id'), role, Date.now());
      return c.json({ ok: true as const });
    },
  )
  .delete(
    '/members/:id',
    describe({
      ...about(
        'removeMember',
        'Removes a member with the API keys they made, or lets oneself go. One owner always stays.',
      ),
      ok: Done,
      problems: ['unauthorized', 'forbidden', 'not-found', 'last-owner'],
      needsSession: true,
    }),
    asSeller('viewer'),
    async (c) => {
      await remove(c.env, c.var.acting, c.req.param('id'), Date.now());
      return c.json({ ok: true as const });
    },
  )
  .get(
    '/invitations',
    describe({
      ...about('listInvitations', 'Invitations that can still be accepted.'),
      ok: v.object({ invitations: v.array(Invitation) }),
      problems: ['unauthorized', 'forbidden'],
      needsSession: true,
    }),
    asSeller('owner'),
    async (c) => {
      const { sellerId } = c.var.acting;
      return c.json({ invitations: await listInvitations(c.env.DB, sellerId, Date.now()) });
    },
  )
  .post(
    '/invitations',
    describe({
      ...about('inviteMember', 'Sends an invitation by e-mail, in the place of one sent before.'),
      ok: v.object({
        id: v.string(),
        isSent: v.pipe(v.boolean(), v.description('false: the letter could not be sent.')),
      }),
      status: 201,
      problems: [
        'unauthorized',
        'forbidden',
        'malformed-body',
        'invalid-input',
        'already-member',
        'too-many-requests',
        'quota-used-up',
      ],
      needsSession: true,
    }),
    asSeller('owner'),
    validate('json', InviteMember),
    async (c) => c.json(await invite(c.env, c.var.acting, c.req.valid('json'), Date.now()), 201),
  )
  .delete(
    '/invitations/:id',
    describe({
      ...about('withdrawInvitation', 'Takes an invitation back.'),
      ok: Done,
      problems: ['unauthorized', 'forbidden', 'not-found'],
      needsSession: true,
    }),
    asSeller('owner'),
    async (c) => {
      await withdraw(c.env, c.var.acting, c.req.param('id'), Date.now());
      return c.json({ ok: true as const });
    },
  );
