// `npm run hook:send <carrier> [sample]`: signs a sample and posts it to the running demo shop.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCarrier } from '../functions/carriers/index.ts';
import { expectedSignature } from '../functions/inbound/verify.ts';
import type { Demo } from './demo-file.ts';
import { SAMPLES_DIR, samplesOf } from './samples.ts';

export async function postHook(
  origin: string,
  demo: Pick<Demo, 'hooks'>,
  carrierId: string,
  body: string | Uint8Array<ArrayBuffer>,
  query = '',
): Promise<Response> {
  const secret = demo.hooks[carrierId]?.secret;
  return fetch(`${origin}/hooks/${carrierId}/${secret}${query}`, {
    method: 'POST',
    headers: await signedHeaders(demo, carrierId, body),
    body,
  });
}

export async function signedHeaders(
  demo: Pick<Demo, 'hooks'>,
  carrierId: string,
  body: string | Uint8Array,
): Promise<Record<string, string>> {
  const inbound = findCarrier(carrierId)?.inbound;
  const type = inbound?.format === 'xml' ? 'text/xml' : 'application/json';
  const headers: Record<string, string> = { 'content-type': type };
  const key = demo.hooks[carrierId]?.signingKey;
  if (!inbound || inbound.signature.scheme === 'none' || !key) return headers;
  const { signature } = inbound;
  if (signature.scheme === 'hmac-sha256' && signature.over) {
    headers[signature.over.header[0] ?? ''] = String(Math.floor(Date.now() / 1000));
  }
  const name = signature.header[0] ?? '';
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const value = await expectedSignature(signature, key, {
    headers: new Headers(headers),
    body: bytes,
  });
  return { ...headers, [name]: value ?? '' };
}

if (process.argv[1]?.endsWith('hook-send.ts')) {
  const [carrierId = '', name] = process.argv.slice(2);
  const dataDir = process.env.DATA_DIR ?? '.data';
  const demo: Demo = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8'));
  const samples = samplesOf(carrierId);
  const sample = samples.find((s) => name === undefined || s.name === name);
  if (sample === undefined) {
    console.error(`No such sample. See ${SAMPLES_DIR}/${carrierId}/`);
    process.exit(1);
  }
  const origin = process.env.PUBLIC_ORIGIN || `http://localhost:${process.env.PORT ?? 8787}`;
  const response = await postHook(origin, demo, carrierId, sample.body, sample.query);
  console.log(`${sample.carrier}/${sample.name} -> ${response.status} ${await response.text()}`);
}
