// SOAP requests, as text. A namespace that is published only in a service's WSDL is read from there.
import * as v from 'valibot';
import { list } from './fields.ts';
import type { Call, CarrierResponse, Credentials, Entry } from './polling.ts';

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

const Operation = v.object({
  '@name': v.string(),
  operation: list(v.object({ '@soapAction': v.string() })),
});
const Port = v.object({ address: v.object({ '@location': v.pipe(v.string(), v.url()) }) });
const Document = v.object({
  definitions: v.object({
    '@targetNamespace': v.pipe(v.string(), v.minLength(1)),
    binding: list(v.object({ operation: list(Operation) })),
    service: list(v.object({ port: list(Port) })),
  }),
});

/** For carriers whose `entry` is their WSDL. null: it does not describe the operation. */
export function readWsdl({ body }: Pick<CarrierResponse, 'body'>, operation: string): Entry | null {
  const document = v.safeParse(Document, body);
  if (!document.success) return null;
  const { '@targetNamespace': namespace, binding, service } = document.output.definitions;
  const bound = binding.flatMap((one) => one.operation).find((one) => one['@name'] === operation);
  const [port] = service.flatMap((one) => one.port);
  if (!bound || !port) return null;
  const wsdl: Wsdl = {
    namespace,
    action: bound.operation[0]?.['@soapAction'] ?? '',
    // Only the path is taken: the document must not choose the host we call.
    path: new URL(port.address['@location']).pathname,
  };
  return { value: JSON.stringify(wsdl), livesMs: WSDL_LIVES_MS };
}
