// The official client of the Model Context Protocol, connected to the Worker.

import { env } from 'cloudflare:test';
import {
  type CallToolResult,
  Client,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { onTestFinished } from 'vitest';
import { newClient } from './accounts.ts';
import { call, ORIGIN } from './hooks.ts';

export interface Assistant {
  key?: string;
  lang?: string;
  /** Address of the network it calls from. */
  from?: string;
  /** 'legacy': as clients of 2025 do; left out: the client decides. */
  mode?: 'legacy' | 'auto';
  to?: typeof env;
}

export async function connect({ key, lang, from = newClient(), mode, to = env }: Assistant = {}) {
  const client = new Client(
    { name: 'test', version: '1' },
    mode ? { versionNegotiation: { mode } } : {},
  );
  const transport = new StreamableHTTPClientTransport(new URL(`${ORIGIN}/mcp`), {
    fetch: (url, init) => call(new URL(url).pathname, init as RequestInit, to),
    requestInit: {
      headers: {
        'cf-connecting-ip': from,
        ...(key && { authorization: `Bearer ${key}` }),
        ...(lang && { 'accept-language': lang }),
      },
    },
  });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return client;
}

/** What the tool found; a tool error is thrown. */
export async function use<T = Record<string, never>>(
  client: Client,
  name: string,
  input: Record<string, unknown> = {},
): Promise<T> {
  const result = await client.callTool({ name, arguments: input });
  if (result.isError) throw new Error(textOf(result));
  return result.structuredContent as T;
}

/** The words of a tool error. */
export async function failure(
  client: Client,
  name: string,
  input: Record<string, unknown> = {},
): Promise<string> {
  const result = await client.callTool({ name, arguments: input });
  if (!result.isError) throw new Error(`${name} did not fail`);
  return textOf(result);
}

const textOf = ({ content }: CallToolResult): string =>
  content.map((one) => (one.type === 'text' ? one.text : '')).join('\n');
