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
import { DirectAnswers } from './direct-answers';
import { RefusedDocuments } from './document/refused-documents';
import { requestError } from './request-error';
import { type GatewayContext } from '../transport/gateway-context';
import { type Audience } from './supergraph';

export interface AudienceServerOptions {
  /**
   * Formats an error with its texts in both languages, and masks every error without a code of the closed list
   * (shared/graphql/errors/format-error.ts).
   */
  readonly formatError?: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** Further plugins. Apollo Server calls their hook `executionDidStart` only for an operation with errors. */
  readonly plugins?: ApolloServerPlugin<GatewayContext>[];
}

/** Creates the Apollo Server of one audience, with all its options set. The caller must start it. */
export function createAudienceServer(
  { schema, execute, validationRules, limits, documents }: Audience,
  { formatError, plugins = [] }: AudienceServerOptions = {},
): ApolloServer<GatewayContext> {
  const refusedDocuments = new RefusedDocuments();
  const directAnswers = new DirectAnswers(schema, execute);
  return new ApolloServer<GatewayContext>({
    gateway: directAnswers.gateway,
    validationRules: [refusedDocuments.rule, ...validationRules],
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: 20 },
    documentStore: validatedDocuments(documents),
    // Introspection shows only the schema of the server's role. It is available in production too.
    introspection: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [...PLUGINS, refusedDocuments.plugin, ...plugins, directAnswers.plugin],
    formatError: (formatted, error) => {
      const refusal = ownRefusal(error, limits.tokens);
      const shown = refusal ? { ...formatted, message: refusal.message, extensions: withoutHttp(refusal) } : formatted;
      return formatError ? formatError(shown, refusal ?? error) : shown;
    },
  });
}

const PLUGINS = [
  // The default plugin slows each operation by a factor of three here, and the Hub sends no cache headers.
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/**
 * The limits of the cache of validated documents. `maxSize` counts characters and equals the limit of the cache that
 * all audiences share (documents.ts).
 */
const VALIDATED = { max: 300, maxSize: MAX_CHARACTERS } as const;

/**
 * Returns the store in which Apollo Server looks up the documents that it has validated for this audience. The store
 * holds references to the shared document objects, so that eleven audiences do not keep eleven copies. The planner
 * keeps plans by document object, so it would plan each copy again.
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
 * Returns the Hub's own refusal if Apollo Server has overwritten its code; otherwise null. Apollo Server does so if a
 * validation rule or the parser's limit refuses a document. The new code is, for example, GRAPHQL_VALIDATION_FAILED.
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
