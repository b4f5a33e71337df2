// Hands a document of Ozon's through to the person: as a download, kept by nobody on the way.
import type { OzonFile } from './client.ts';

/** Anything else could be a page, which would run with our origin's rights. */
const TYPES: Record<string, string> = {
  'application/pdf': 'application/pdf',
  'image/png': 'image/png',
};

/** `name`: letters, digits, dots and dashes only. */
export const sendFile = ({ bytes, type }: OzonFile, name: string): Response =>
  new Response(bytes, {
    headers: {
      'content-type': TYPES[type] ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
