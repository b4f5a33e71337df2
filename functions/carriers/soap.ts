// SOAP requests, as text. Where a service's namespace is published only in its WSDL, it is read there.
import type { Answer, Call, Credentials, Entry } from './polling.ts';

const ESCAPES: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};

export const escapeXml = (text: string): string =>
  text.replace(/[<>&"']/g, (char) => ESCAPES[char] ?? char);

/** `name: text` becomes `<name>text</name>`, in order. */
export const elements = (values: Credentials): string =>
  Object.entries(values)
    .map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`)
    .join('');

const ENVELOPE = {
  '1.1': 'http://schemas.xmlsoap.org/soap/envelope/',
  '1.2': 'http://www.w3.org/2003/05/soap-envelope',
};

export const soapCall = (
  path: string,
  version: '1.1' | '1.2',
  action: string,
  content: string,
): Call => ({
  method: 'POST',
  path,
  headers:
    version === '1.1'
      ? { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${action}"` }
      : { 'content-type': `application/soap+xml; charset=utf-8; action="${action}"` },
  body:
    `<?xml version="1.0" encoding="utf-8"?>` +
    `<soap:Envelope xmlns:soap="${ENVELOPE[version]}"><soap:Body>${content}</soap:Body></soap:Envelope>`,
});

export interface Wsdl {
  namespace: string;
  action: string;
  path: string;
}

const WSDL_LIVES_MS = 24 * 3_600_000;

/** For carriers whose entry is their WSDL. null: it does not describe the operation. */
export function readWsdl(answer: Answer, operation: string): Entry | null {
  const namespace = /<[\w:]*definitions[^>]*\stargetNamespace="([^"]+)"/.exec(answer.text)?.[1];
  const operations = answer.text.split(new RegExp(`<[\\w:]*operation\\s+name="${operation}"`));
  const action = operations
    .slice(1)
    .map((part) => /^[^>]*>\s*<[\w:]*operation\s[^>]*soapAction="([^"]*)"/.exec(part)?.[1])
    .find((found) => found !== undefined);
  const location = /<[\w:]*address\s[^>]*location="([^"]+)"/.exec(answer.text)?.[1];
  if (!namespace || operations.length < 2 || !location || !URL.canParse(location)) return null;
  // Only the path: where we call is ours to decide, whatever the document says.
  const wsdl: Wsdl = { namespace, action: action ?? '', path: new URL(location).pathname };
  return { value: JSON.stringify(wsdl), livesMs: WSDL_LIVES_MS };
}
