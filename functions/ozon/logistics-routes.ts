// The page of logistics settings.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { findOzonConnections } from '../connections/store.ts';
import { viewFor } from '../shipments/view.ts';
import { renderLogistics } from './logistics-page.tsx';
import { listMethods, listWarehouses } from './logistics-store.ts';

export const logisticsRoutes = new Hono<SellerEnv>().get(
  '/logistics',
  requireRole('viewer'),
  async (c) => {
    const { sellerId, role } = c.var.acting;
    const [warehouses, methods, connections] = await Promise.all([
      listWarehouses(c.var.db, sellerId),
      listMethods(c.var.db, sellerId),
      findOzonConnections(c.var.db, sellerId),
    ]);
    const mayWork = mayActAs(role, 'agent');
    const shown = { warehouses, methods, isConnected: connections.length > 0, mayWork };
    return deskPage(c, 'parcels', renderLogistics(shown, viewFor(langOf(c), Date.now())));
  },
);
