import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type DocumentNode, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { HubError } from '../../shared/kernel/errors';
import { type Documents, isTokenLimit, MAX_CHARACTERS } from './document/documents';
import { tooComplex } from './document/limits';
import { requestError } from './request-error';
import { type GatewayContext } from '../transport/gateway-context';
import { type Audience } from './supergraph';

export interface AudienceServerOptions {
  /** The language and the closed list of codes: shared/graphql/errors/format-error.ts. */
  readonly formatError?: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly plugins?: ApolloServerPlugin<GatewayContext>[];
}

/** Apollo Server in front of one audience: the one place where its options are set. Not started yet. */
export function createAudienceServer(
  { gateway, validationRules, limits, documents }: Audience,
  { formatError, plugins = [] }: AudienceServerOptions = {},
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway,
    validationRules,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: 20 },
    documentStore: validatedDocuments(documents),
    // What introspection shows is this role's own schema, in production too.
    introspection: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [...PLUGINS, ...plugins],
    formatError: (formatted, error) => {
      const refusal = ownRefusal(error, limits.tokens);
      const shown = refusal ? { ...formatted, message: refusal.message, extensions: withoutHttp(refusal) } : formatted;
      return formatError ? formatError(shown, refusal ?? error) : shown;
    },
  });
}

const PLUGINS = [
  // The default costs a subgraph-like executor a factor of three, and the hub sends no cache headers.
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** In characters, no more than all audiences share (documents.ts): what is let go there is not kept alive here for long. */
const VALIDATED = { max: 300, maxSize: MAX_CHARACTERS } as const;

/**
 * Which documents this audience has validated. Keeps the shared object in place of the one that Apollo Server parsed, so
 * that eleven audiences do not keep eleven copies; by reference, since one that serialises would be planned again each time.
 */
function validatedDocuments(documents: Documents) {
  const validated = new LRUCache<string, DocumentNode>(VALIDATED);
  return {
    get: (key: string) => Promise.resolve(validated.get(key)),
    set: (key: string, document: DocumentNode) => {
      const source = document.loc?.source.body;
      if (source !== undefined) validated.set(key, documents.parse(source), { size: source.length });
      return Promise.resolve();
    },
    delete: (key: string) => Promise.resolve(validated.delete(key)),
  };
}

/**
 * Apollo Server puts its own code over what a validation rule or the parser's limit says (GRAPHQL_VALIDATION_FAILED,
 * GRAPHQL_PARSE_FAILED): the hub's own refusals get theirs back.
 */
function ownRefusal(error: unknown, maxTokens: number): GraphQLError | null {
  if (!(error instanceof GraphQLError)) return null;
  if (isTokenLimit(error.originalError)) return requestError(tooComplex('tokens', maxTokens, maxTokens + 1));
  const overwritten = OVERWRITING.has(error.extensions['code']);
  return overwritten && error.originalError instanceof HubError ? requestError(error.originalError) : null;
}

const OVERWRITING: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
]);

function withoutHttp({ extensions }: GraphQLError): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extensions).filter(([key]) => key !== 'http'));
}
