import { type Label } from '../../../shared/domain/vocabulary';
import { type Content, type JsonSchema, type QueryParameter, type RouteDescription } from './route-description';

/** What the OpenAPI document says about a route. `about` is null if no program outside the Hub calls the route. */
export type DescribedRoute = {
  readonly access: 'OPEN' | 'COUNTED' | 'PUBLIC' | 'TOKEN';
  readonly methods: readonly string[];
  readonly path: string;
  readonly about: RouteDescription | null;
};

const PARAMETER = /:(\w+)(?:\(((?:[^()]|\([^()]*\))*)\))?/g;
const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

/** Returns the OpenAPI 3.1 document of all routes that programs call. */
export function openApiDocument(routes: readonly DescribedRoute[]): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const { about } = route;
    if (about === null) continue;
    const path = route.path.replace(PARAMETER, '{$1}');
    for (const method of route.methods.filter((each) => METHODS.includes(each))) {
      paths[path] = { ...paths[path], [method.toLowerCase()]: operation(route, about, method) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '社会工作服务站监管枢纽 · Social-work station hub',
      version: '1',
      summary: '文件、令牌和运行状态的接口。The routes for files, tokens and health, in addition to the GraphQL graph.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: '本系统 · This hub' }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Errors: ERRORS, GraphqlAnswer: GRAPHQL_ANSWER },
    },
  };
}

function operation(route: DescribedRoute, about: RouteDescription, method: string): JsonSchema {
  const { id, text, query = [] } = about;
  const body = method === 'GET' ? undefined : about.body;
  const parameters = [...pathParameters(route.path, about), ...(body === undefined ? query.map(queryParameter) : [])];
  const answers = Object.entries(about.answers).map(([status, answer]) => [status, answerOf(answer)]);
  return {
    operationId: method === route.methods[0] ? id : `${id}By${method}`,
    summary: text.zh,
    description: inBoth(text),
    security: securityOf(route.access),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: withSchemas(body) } }),
    responses: { ...Object.fromEntries(answers), '4XX': REFUSAL, '5XX': REFUSAL },
  };
}

/**
 * Returns the security requirement of a route. An open or counted route needs no token. On a public route, the token is
 * optional.
 */
function securityOf(access: DescribedRoute['access']): readonly JsonSchema[] {
  if (access === 'OPEN' || access === 'COUNTED') return [];
  return access === 'PUBLIC' ? [{}, { token: [] }] : [{ token: [] }];
}

function queryParameter({ name, text, isRequired = false, schema }: QueryParameter): JsonSchema {
  return { name, in: 'query', required: isRequired, description: inBoth(text), schema };
}

function pathParameters(path: string, { id, path: texts = {} }: RouteDescription): JsonSchema[] {
  return [...path.matchAll(PARAMETER)].map(([, name = '', pattern = '.+']) => {
    const text = texts[name];
    if (text === undefined) throw new Error(`The route ${id} does not describe its path parameter ${name}.`);
    const words = pattern.split('|');
    const isWords = words.every((word) => /^\w+$/.test(word) && !/^\\/.test(word));
    const schema = isWords ? { type: 'string', enum: words } : { type: 'string', pattern: `^(?:${pattern})$` };
    return { name, in: 'path', required: true, description: inBoth(text), schema };
  });
}

function answerOf({ text, content }: { text: Label; content: Content }): JsonSchema {
  return { description: inBoth(text), content: withSchemas(content) };
}

function withSchemas(content: Content): JsonSchema {
  return Object.fromEntries(Object.entries(content).map(([mediaType, schema]) => [mediaType, { schema }]));
}

const inBoth = ({ zh, en }: Label) => `${zh}\n\n${en}`;

const REFUSAL = {
  description: inBoth({
    zh: '请求未办理。code 说明原因类别,message 说明如何处理。',
    en: 'The request was refused. The code names the kind of reason, and the message says what to do.',
  }),
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Errors' } } },
};

const ERRORS = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['message', 'extensions'],
        properties: {
          message: { type: 'string' },
          extensions: {
            type: 'object',
            required: ['code', 'requestId'],
            properties: { code: { type: 'string' }, requestId: { type: 'string' }, field: { type: 'string' } },
          },
        },
      },
    },
  },
};

const GRAPHQL_ANSWER = {
  type: 'object',
  properties: { data: { type: ['object', 'null'] }, errors: ERRORS.properties.errors },
};
