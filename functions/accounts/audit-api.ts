// The audit log, for programs.

import { Hono } from 'hono';
import { AuditPage, AuditQuery } from '../contract/audit.ts';
import { validate } from '../lib/validate.ts';
import type { SellerEnv } from './access.ts';
import { readLogPage } from './audit-log.ts';
import { operation } from './operation.ts';

const PAGE_SIZE = 100;

export const auditRoutes = new Hono<SellerEnv>().get(
  '/audit',
  operation({
    operationId: 'readAudit',
    summary: 'Who did what in the shop, latest first.',
    tags: ['Sellers'],
    needs: 'viewer',
    returns: 'A page of entries; `next` is the cursor of the one after it.',
    ok: AuditPage,
    problems: ['invalid-input'],
  }),
  validate('query', AuditQuery),
  async (c) => {
    const { sellerId } = c.var.acting;
    const page = await readLogPage(c.env, sellerId, c.req.valid('query'), PAGE_SIZE);
    return c.json({ entries: page.entries, next: page.next });
  },
);
