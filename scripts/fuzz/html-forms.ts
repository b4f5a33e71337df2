// The forms of a page of ours, as a browser would send them untouched.

export interface Field {
  name: string;
  /** As `input` has it; also 'select', 'textarea' and 'button'. */
  type: string;
  value: string;
  /** What may be chosen. */
  options: string[];
  isChecked: boolean;
}

export interface Form {
  /** Path of the page it stands on. */
  page: string;
  method: 'GET' | 'POST';
  action: string;
  isMultipart: boolean;
  fields: Field[];
}

export function formsIn(html: string, page: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
    ([, head = '', inner = '']) => {
      const { method = 'get', action = page, enctype = '' } = attributesOf(head);
      return {
        page,
        method: method.toLowerCase() === 'post' ? 'POST' : 'GET',
        action: action || page,
        isMultipart: enctype.startsWith('multipart'),
        fields: fieldsIn(inner),
      };
    },
  );
}

/** Paths of our own pages it leads to. */
export const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)]
    .map(([, href = '']) => decode(href).split('#')[0] ?? '')
    .filter((href) => href.startsWith('/') && !href.startsWith('//'));

function fieldsIn(html: string): Field[] {
  const tags = html.matchAll(
    /<(input|button)\b([^>]*)>|<(select|textarea)\b([^>]*)>([\s\S]*?)<\/\3>/g,
  );
  return [...tags].flatMap(([, single, head, double, doubleHead, inner = '']) => {
    const attributes = attributesOf(head ?? doubleHead ?? '');
    const { name, type = single === 'button' ? 'button' : 'text', value = '' } = attributes;
    if (!name) return [];
    const field = { name, value, options: [], isChecked: 'checked' in attributes };
    if (double === 'textarea') return [{ ...field, type: double, value: decode(inner) }];
    if (double === 'select') return [{ ...field, type: double, ...chosenIn(inner) }];
    return [{ ...field, type: single === 'button' ? 'button' : type }];
  });
}

function chosenIn(html: string): Pick<Field, 'value' | 'options'> {
  const found = [...html.matchAll(/<option\b([^>]*)>/g)].map(([, head = '']) => attributesOf(head));
  const options = found.map(({ value = '' }) => value);
  const selected = found.findIndex((one) => 'selected' in one);
  return { options, value: options[Math.max(0, selected)] ?? '' };
}

const attributesOf = (head: string): Record<string, string> =>
  Object.fromEntries(
    [...head.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      decode(value),
    ]),
  );

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
