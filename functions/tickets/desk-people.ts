// Who works at the desk: the one who asks, and the people of a shop by name.
import type { DeskContext } from '../accounts/desk-context.ts';
import { findColleagues } from '../accounts/store.ts';
import { directoryOf } from '../lib/databases.ts';

export const userOf = (c: DeskContext): string | null => c.var.acting.user?.id ?? null;

export const namesIn = async (c: DeskContext, sellerId: string): Promise<Map<string, string>> =>
  new Map(
    (await findColleagues(directoryOf(c.env), sellerId)).map(({ userId, name }) => [userId, name]),
  );
