// Outgoing webhooks in the OpenAPI document: one entry for each kind of news.
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { NEWS, type NewsType } from '../contract/news.ts';

type Posted = NewsType | 'endpoint.test';

const WHEN: Record<Posted, string> = {
  'shipment.status_changed': 'A parcel has another status.',
  'shipment.problem_raised': 'Something is wrong with a parcel.',
  'shipment.problem_cleared': 'A parcel got on: the problem is over.',
  'ticket.opened': 'A ticket was opened.',
  'ticket.message_added': 'Buyer or seller wrote in a ticket. Internal notes are never sent.',
  'ticket.state_changed': 'A ticket waits for somebody else, or has ended.',
  'connection.failing': 'A carrier no longer answers, or refuses the credentials.',
  'connection.recovered': 'It answers again.',
  'connection.key_ending': 'A key ends: told 14 days before, 3 days before and on the last day.',
  'connection.pushes_failing':
    'Ozon finds our address slow or silent, or has stopped sending to it.',
  'endpoint.disabled': 'One of the endpoints was switched off; the other endpoints receive this.',
  'endpoint.test': 'A test, when the seller asks for one. It is not tried again.',
};

export const outgoingWebhooks = () =>
  Object.fromEntries(
    Object.entries({ ...NEWS, 'endpoint.test': v.object({}) }).map(([type, data]) => [
      type,
      { post: operation(type as Posted, data) },
    ]),
  );

const operation = (type: Posted, data: v.GenericSchema) => ({
  operationId: operationIdOf(type),
  summary: WHEN[type],
  security: [{ signature: [] }],
  description:
    'Signed as Standard Webhooks says. At least once: what comes again has the same `webhook-id` and the same bytes.',
  tags: ['Outgoing webhooks'],
  parameters: HEADERS,
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object' as const,
          properties: {
            type: { const: type },
            timestamp: { type: 'string' as const, format: 'date-time', description: HAPPENED },
            data: schemaOf(data),
          },
          required: ['type', 'timestamp', 'data'],
        },
      },
    },
  },
  responses: {
    '2XX': { description: 'Taken.' },
    '410': { description: 'Not wanted any more: the endpoint is switched off.' },
    default: {
      description:
        'Tried again, ten times in all over about three days. A redirect is not followed.',
    },
  },
});

/** `shipment.status_changed` -> `onShipmentStatusChanged`. */
const operationIdOf = (type: Posted): string =>
  `on${type.replace(/(?:^|[._])([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;

const HAPPENED = 'When it happened. What was sent again may come behind later news.';

const header = (name: string, description: string) => ({
  name,
  in: 'header' as const,
  required: true,
  description,
  schema: { type: 'string' as const },
});

const HEADERS = [
  header('webhook-id', 'The same each time this is sent.'),
  header('webhook-timestamp', 'Time of this attempt, seconds since 1970.'),
  header('webhook-signature', '`v1,` and HMAC-SHA256, base64; two of them after a rotation.'),
];

/** Named schemas are references to the components, where the routes put them. */
function schemaOf(data: v.GenericSchema): object {
  const { $schema: _, ...schema } = toJsonSchema(data, {
    errorMode: 'ignore',
    overrideAction: ({ valibotAction: action, jsonSchema }) =>
      'metadata' in action && isNamed(action.metadata)
        ? { $ref: `#/components/schemas/${action.metadata.ref}` }
        : jsonSchema,
  });
  return schema;
}

const isNamed = (metadata: unknown): metadata is { ref: string } =>
  typeof metadata === 'object' && metadata !== null && 'ref' in metadata;
