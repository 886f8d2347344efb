import { type JsonSchema, jsonContent, type RouteDescription, TEXT } from './route-description';

const GRAPHQL_ANSWER = 'application/graphql-response+json';

export const GRAPHQL: RouteDescription = {
  id: 'graphql',
  text: {
    zh: '执行 GraphQL 操作。按令牌的角色使用相应的接口;不带令牌的,使用社会公众的接口。变更只接受 POST。',
    en:
      'Executes a GraphQL operation with the schema of the token’s role. Without a token the caller is the public. ' +
      'Mutations are accepted by POST only.',
  },
  query: [
    {
      name: 'query',
      text: { zh: 'GET 请求的 GraphQL 文档。', en: 'The GraphQL document of a GET request.' },
      schema: TEXT,
    },
    {
      name: 'operationName',
      text: { zh: '要执行的操作名称。', en: 'The name of the operation to run.' },
      schema: TEXT,
    },
    { name: 'variables', text: { zh: '变量,JSON 格式。', en: 'The variables as JSON.' }, schema: TEXT },
    { name: 'extensions', text: { zh: '扩展,JSON 格式。', en: 'The extensions as JSON.' }, schema: TEXT },
  ],
  body: jsonContent({
    type: 'object',
    properties: {
      query: TEXT,
      operationName: { type: ['string', 'null'] },
      variables: { type: ['object', 'null'] },
      extensions: { type: ['object', 'null'] },
    },
  }),
  answers: {
    200: {
      text: { zh: '操作的结果。', en: 'The result of the operation.' },
      content: {
        ...jsonContent({ $ref: '#/components/schemas/GraphqlAnswer' }),
        [GRAPHQL_ANSWER]: { $ref: '#/components/schemas/GraphqlAnswer' },
      },
    },
  },
};

export const HEALTH_LIVE: RouteDescription = {
  id: 'live',
  text: { zh: '报告进程是否正在运行。', en: 'Reports whether the process runs.' },
  answers: {
    200: {
      text: { zh: '进程正在运行。', en: 'The process runs.' },
      content: jsonContent({ type: 'object', required: ['status'], properties: { status: { const: 'live' } } }),
    },
  },
};

const READINESS: JsonSchema = {
  type: 'object',
  required: ['status', 'warnings'],
  properties: { status: { enum: ['ready', 'not ready'] }, warnings: { type: 'array' } },
};
export const HEALTH_READY: RouteDescription = {
  id: 'ready',
  text: {
    zh: '报告能否受理请求,以及需要运维人员处理的事项。',
    en: 'Reports whether requests can be answered, and what an operator must attend to.',
  },
  answers: {
    200: { text: { zh: '可以受理请求。', en: 'Requests can be answered.' }, content: jsonContent(READINESS) },
    503: {
      text: { zh: '暂不能受理请求。', en: 'Requests cannot be answered at present.' },
      content: jsonContent(READINESS),
    },
  },
};

export const TOKEN: RouteDescription = {
  id: 'issueToken',
  text: {
    zh: '向机器客户端签发访问令牌(RFC 6749 第 4.4 节)。',
    en: 'Issues an access token to a machine client (RFC 6749 §4.4).',
  },
  body: {
    'application/x-www-form-urlencoded': {
      type: 'object',
      required: ['grant_type'],
      properties: { grant_type: { const: 'client_credentials' }, client_id: TEXT, client_secret: TEXT, scope: TEXT },
    },
  },
  answers: {
    200: {
      text: { zh: '访问令牌。', en: 'The access token.' },
      content: jsonContent({
        type: 'object',
        required: ['access_token', 'token_type', 'expires_in', 'scope'],
        properties: {
          access_token: TEXT,
          token_type: { const: 'Bearer' },
          expires_in: { type: 'integer' },
          scope: TEXT,
        },
      }),
    },
  },
};

export const ISSUER_METADATA: RouteDescription = {
  id: 'issuerMetadata',
  text: { zh: '令牌签发者的元数据(RFC 8414)。', en: 'The metadata of the issuer of tokens (RFC 8414).' },
  answers: { 200: { text: { zh: '元数据。', en: 'The metadata.' }, content: jsonContent({ type: 'object' }) } },
};

export const ISSUER_KEYS: RouteDescription = {
  id: 'issuerKeys',
  text: { zh: '核验令牌签名的公钥(RFC 7517)。', en: 'The public keys that verify tokens (RFC 7517).' },
  answers: { 200: { text: { zh: '公钥。', en: 'The public keys.' }, content: jsonContent({ type: 'object' }) } },
};
