// Tests credentials: are they right, and may they read postings? For the button beside the two fields.
import * as v from 'valibot';
import { prose } from '../carriers/fields.ts';
import type { Words } from '../contract/words.ts';
import { callOzon, type OzonCredentials, type OzonEnv, type OzonFault } from './client.ts';

/** `name`: the company's name on Ozon, by which a person recognizes the account; null: not returned. */
export type OzonCheck = { ok: true; name: string | null } | { ok: false; problem: OzonFault };

export async function checkOzonCredentials(
  env: OzonEnv,
  credentials: OzonCredentials,
  now = Date.now(),
): Promise<OzonCheck> {
  const info = await callOzon(env, credentials, '/v1/seller/info', {}, SellerInfo);
  if (!info.ok && info.fault !== 'no_permission') return { ok: false, problem: info.fault };
  const day = 86_400_000;
  const filter = {
    cutoff_from: new Date(now - day).toISOString(),
    cutoff_to: new Date(now + day).toISOString(),
  };
  const list = await callOzon(
    env,
    credentials,
    '/v4/posting/fbs/unfulfilled/list',
    { filter, limit: 1 },
    v.looseObject({}),
  );
  if (!list.ok) return { ok: false, problem: list.fault };
  return { ok: true, name: info.ok ? (info.value.company?.name ?? null) : null };
}

const SellerInfo = v.object({
  company: v.fallback(v.optional(v.object({ name: prose() })), undefined),
});

/** The words for a fault. */
export const explainFault = (fault: OzonFault, t: Words): string => t(`ozon.fault.${fault}`);
