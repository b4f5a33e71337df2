// Pages that Astro builds with slots (`[[result]]`), filled in at the edge.
import type { Env } from '../env.ts';
import { contentSecurityPolicy, stylesIn } from './csp.ts';

/** HTML by slot name. Values are markup: the caller has escaped what came from outside. */
export type Slots = Record<string, string>;

/** For the few pages with slots that search engines may list. */
export const LISTED = { headers: { 'x-robots-tag': 'all' } };

interface Template {
  parts: string[];
  csp: string;
}

const templates = new Map<string, Promise<Template>>();

/** `path` is the address of the built page, e.g. `/ru/track/`. */
export async function fillPage(
  env: Env,
  path: string,
  slots: Slots,
  init: { status?: number; headers?: Record<string, string> } = {},
): Promise<Response> {
  const { parts, csp } = await loadTemplate(env, path);
  const html = parts.map((part, i) => (i % 2 === 0 ? part : (slots[part] ?? ''))).join('');
  return new Response(html, {
    status: init.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': csp,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'cache-control': 'private, no-cache',
      ...init.headers,
    },
  });
}

/** A deployment replaces the isolate, so a cached template stays valid. */
function loadTemplate(env: Env, path: string): Promise<Template> {
  const known = templates.get(path);
  if (known) return known;
  const loading = readTemplate(env, path);
  templates.set(path, loading);
  loading.catch(() => templates.delete(path));
  return loading;
}

async function readTemplate(env: Env, path: string): Promise<Template> {
  const response = await env.ASSETS.fetch(new URL(path, 'http://assets'));
  if (!response.ok) throw new Error(`no built page at ${path}: ${response.status}`);
  const html = await response.text();
  return {
    parts: html.split(/\[\[(\w+)\]\]/),
    csp: contentSecurityPolicy(await Promise.all(stylesIn(html).map(cspHash))),
  };
}

async function cspHash(css: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
