// The page of logistics settings.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { findOzonConnections } from '../connections/store.ts';
import { viewFor } from '../shipments/view.ts';
import { renderLogistics } from './logistics-page.tsx';
import { listMethods, listWarehouses } from './logistics-store.ts';

export const logisticsRoutes = new Hono<SellerEnv>().get(
  '/logistics',
  requireRole('viewer'),
  async (c) => {
    const { sellerId } = c.var.acting;
    const [warehouses, methods, connections] = await Promise.all([
      listWarehouses(c.var.db, sellerId),
      listMethods(c.var.db, sellerId),
      findOzonConnections(c.var.db, sellerId),
    ]);
    const shown = { warehouses, methods, isConnected: connections.length > 0 };
    return deskPage(c, 'connections', renderLogistics(shown, viewFor(langOf(c), Date.now())));
  },
);
