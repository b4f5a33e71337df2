// Settings -> feeds; for owners. The forms are loaded when one is opened.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { requireRole } from '../accounts/desk.tsx';

const PATH = '/settings/feeds';
const forms = () => import('../late.ts');

export const feedDeskRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('owner'), async (c) => (await forms()).showFeeds(c))
  .post(PATH, requireRole('owner'), async (c) => (await forms()).makeFeed(c))
  .post(`${PATH}/:id/revoke`, requireRole('owner'), async (c) => (await forms()).endFeed(c));
