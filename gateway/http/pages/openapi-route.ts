import { type DescribedRoute, openApiDocument } from '../openapi/openapi-document';
import { type OpenRoute } from '../route';

/** `GET /openapi.json`: sends the OpenAPI 3.1 document of all other routes that programs call. */
export function openApiRoute(routes: readonly DescribedRoute[]): OpenRoute {
  const text = JSON.stringify(openApiDocument(routes));
  return {
    access: 'OPEN',
    methods: ['GET', 'HEAD'],
    path: '/openapi.json',
    about: null,
    handle: (_request, reply) => reply.header('content-type', 'application/json; charset=utf-8').send(text),
  };
}
