// What the OpenAPI document says besides the routes themselves.

export const OPENAPI_INFO = {
  documentation: {
    openapi: '3.1.0',
    info: {
      title: 'Parcel Desk',
      version: '1.0.0',
      description:
        'Where an Ozon parcel is, who has to act now, until when and through which channel.',
    },
    servers: [{ url: '/' }],
    components: {
      securitySchemes: { bearer: { type: 'http' as const, scheme: 'bearer' } },
    },
  },
  defaultValidationErrorResponse: false,
  excludeStaticFile: false,
};
