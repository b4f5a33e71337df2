// Members and invitations, for programs.

import { Hono } from 'hono';
import * as v from 'valibot';
import { ChangeRole, Invitation, InviteMember, Member } from '../contract/account.ts';
import { directoryOf } from '../lib/databases.ts';
import { Done, section } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import type { SellerEnv } from './access.ts';
import { invite, remove, setRole, withdrawInvite } from './members.ts';
import { listInvitations, listMembers } from './members-store.ts';
import { operation } from './operation.ts';

const about = section('Accounts');

export const membersRoutes = new Hono<SellerEnv>()
  .get(
    '/members',
    operation({
      ...about('listMembers', 'Who works for the shop, longest first.'),
      needs: 'viewer',
      returns: 'The members with their roles.',
      ok: v.object({ members: v.array(Member) }),
    }),
    async (c) => c.json({ members: await listMembers(directoryOf(c.env), c.var.acting.sellerId) }),
  )
  .patch(
    '/members/:id',
    operation({
      ...about('changeRole', 'Gives a member another role. One owner always stays.'),
      needs: 'owner',
      returns: 'The role is changed.',
      ok: Done,
      problems: ['not-found', 'malformed-body', 'invalid-input', 'last-owner'],
    }),
    validate('json', ChangeRole),
    async (c) => {
      const { role } = c.req.valid('json');
      await setRole(c.env, c.var.acting, c.req.param('id'), role, Date.now());
      return c.json({ ok: true as const });
    },
  )
  .delete(
    '/members/:id',
    operation({
      ...about(
        'removeMember',
        'Removes a member with the API keys they made, or lets oneself go. One owner always stays.',
      ),
      needs: 'viewer',
      person: true,
      returns: 'They are gone.',
      ok: Done,
      problems: ['not-found', 'last-owner'],
    }),
    async (c) => {
      await remove(c.env, c.var.acting, c.req.param('id'), Date.now());
      return c.json({ ok: true as const });
    },
  )
  .get(
    '/invitations',
    operation({
      ...about('listInvitations', 'Invitations that can still be accepted.'),
      needs: 'owner',
      returns: 'The open invitations.',
      ok: v.object({ invitations: v.array(Invitation) }),
    }),
    async (c) => {
      const { sellerId } = c.var.acting;
      return c.json({
        invitations: await listInvitations(directoryOf(c.env), sellerId, Date.now()),
      });
    },
  )
  .post(
    '/invitations',
    operation({
      ...about('inviteMember', 'Sends an invitation by e-mail, in the place of one sent before.'),
      needs: 'owner',
      returns: 'The id of the invitation, and whether the letter was sent.',
      ok: v.object({
        id: v.string(),
        isSent: v.pipe(v.boolean(), v.description('false: the letter could not be sent.')),
      }),
      status: 201,
      problems: [
        'malformed-body',
        'invalid-input',
        'already-member',
        'too-many-requests',
        'quota-used-up',
      ],
    }),
    validate('json', InviteMember),
    async (c) => c.json(await invite(c.env, c.var.acting, c.req.valid('json'), Date.now()), 201),
  )
  .delete(
    '/invitations/:id',
    operation({
      ...about('withdrawInvitation', 'Takes an invitation back.'),
      needs: 'owner',
      returns: 'It is withdrawn.',
      ok: Done,
      problems: ['not-found'],
    }),
    async (c) => {
      await withdrawInvite(c.env, c.var.acting, c.req.param('id'), Date.now());
      return c.json({ ok: true as const });
    },
  );
