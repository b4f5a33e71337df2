// The audit log, for programs.
import { Hono } from 'hono';
import { AuditPage, AuditQuery } from '../contract/audit.ts';
import { describe } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { asSeller, type SellerEnv } from './access.ts';
import { readLogPage } from './audit-log.ts';

const PAGE_SIZE = 100;

export const auditRoutes = new Hono<SellerEnv>().get(
  '/audit',
  describe({
    operationId: 'readAudit',
    summary: 'Who did what in the shop, latest first.',
    tags: ['Sellers'],
    ok: AuditPage,
    problems: ['unauthorized', 'invalid-input'],
    needsKey: true,
  }),
  asSeller('viewer'),
  validate('query', AuditQuery),
  async (c) => {
    const { sellerId } = c.var.acting;
    const page = await readLogPage(c.env.DB, sellerId, c.req.valid('query'), PAGE_SIZE);
    return c.json({ entries: page.entries, next: page.next });
  },
);
