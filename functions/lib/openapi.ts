// The OpenAPI document, except the routes themselves.
import { outgoingWebhooks } from './openapi-webhooks.ts';

export const OPENAPI_INFO = {
  documentation: {
    openapi: '3.1.0',
    info: {
      title: 'Parcel Desk',
      version: '1.0.0',
      description:
        'Where an Ozon parcel is, who has to act now, until when and through which channel.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    /** Built when the document is requested. */
    get webhooks() {
      return outgoingWebhooks();
    },
    components: {
      securitySchemes: {
        bearer: {
          type: 'http' as const,
          scheme: 'bearer',
          description: 'An API key of the shop (pd_…). Read keys look, write keys also act.',
        },
        ticket: {
          type: 'http' as const,
          scheme: 'bearer',
          description: 'The token of a ticket, from the answer that opened it or out of its link.',
        },
        operator: {
          type: 'http' as const,
          scheme: 'bearer',
          description: 'OPERATOR_KEY of the installation.',
        },
        signature: {
          type: 'apiKey' as const,
          in: 'header' as const,
          name: 'webhook-signature',
          description: 'For webhooks we send: the signature of Standard Webhooks.',
        },
        session: {
          type: 'apiKey' as const,
          in: 'cookie' as const,
          name: 'better-auth.session_token',
          description:
            'Cookie of a person who has signed in; over https its name begins with __Secure-. Requests that change something need our own Origin.',
        },
      },
    },
  },
  defaultValidationErrorResponse: false,
  excludeStaticFile: false,
};
