// Settings -> the shop's own page; for owners. The form is loaded when it is opened.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { requireRole } from '../accounts/desk.tsx';

const PATH = '/settings/page';
const forms = () => import('../late.ts');

export const shopPageDeskRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('owner'), async (c) => (await forms()).showSettings(c))
  .post(PATH, requireRole('owner'), async (c) => (await forms()).saveSettings(c));
