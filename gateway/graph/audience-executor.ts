import { type GatewayExecutionResult, type GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import {
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { badInput, HubError } from '../../shared/kernel/errors';
import { type Grants } from '../../shared/access/caller';
import { compileCheck } from './answer-check';
import { complete } from './completion';
import { type Documents, oncePer } from './document/documents';
import { estimateObjects } from './document/estimate-objects';
import { type Asked, askedBy, assertGranted, grantsOf } from './grants';
import { assertNounsGranted, guardedNounsOf } from './nested-grants';
import { type Flat, type Flattened } from './document/flatten';
import { tooComplex } from './document/limits';
import { refused } from './request-error';
import { type GatewayContext } from '../transport/gateway-context';
import { coerceVariables } from './document/variables';

/** Plans and runs one operation over the whole supergraph. */
export type RunPlan = (request: {
  readonly document: DocumentNode;
  readonly operationName?: string;
  readonly variables: Record<string, unknown>;
  readonly context: GatewayContext;
}) => Promise<ExecutionResult>;

export interface Engine {
  readonly documents: Documents;
  /** Refuses a document that is too complex. @throws HubError QUERY_TOO_COMPLEX */
  readonly refuseComplex: (document: DocumentNode) => void;
  /** The number of objects that an answer may hold (limits.ts). */
  readonly mostObjects: number;
  readonly flattened: Flattened;
  readonly run: RunPlan;
}

type Request = Pick<GatewayGraphQLRequestContext, 'source' | 'request' | 'context'>;

/**
 * Answers the operations of one role, which Apollo Server has validated against the role's schema. Checks the limits,
 * the grants of the token and the variables, executes the operation, and completes the answer over the role's schema.
 */
export class AudienceExecutor {
  private readonly asked = oncePer((document: DocumentNode) =>
    oncePer((operation: OperationDefinitionNode): Asked => askedBy(document, operation)),
  );
  private readonly nouns = oncePer((document: DocumentNode) =>
    oncePer((operation: OperationDefinitionNode) => guardedNounsOf(this.schema, document, operation)),
  );
  private readonly check = oncePer((executable: DocumentNode) => compileCheck(this.schema, executable));

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly engine: Engine,
  ) {}

  async execute({ source, request, context }: Request): Promise<GatewayExecutionResult> {
    try {
      return await this.answer(source, request, context as GatewayContext);
    } catch (error) {
      if (error instanceof HubError) return refused([error]);
      throw error;
    }
  }

  private async answer(
    source: string,
    request: Request['request'],
    context: GatewayContext,
  ): Promise<GatewayExecutionResult> {
    const document = this.engine.documents.parse(source);
    this.engine.refuseComplex(document);
    const operation = getOperationAST(document, request.operationName);
    if (!operation) throw noSuchOperation();
    this.assertGranted(document, operation, grantsOf(context.caller));
    const given = request.variables ?? {};
    const coerced = coerceVariables(this.schema, operation, given);
    if ('refusals' in coerced) return refused(coerced.refusals);
    const flat = this.engine.flattened.of(document, operation, coerced.values);
    this.refuseCostly(flat, coerced.values);
    const named = operation.name === undefined ? {} : { operationName: operation.name.value };
    const run = { ...named, variables: coerced.values, context };
    const result =
      flat.executable === null ? { data: {} } : await this.engine.run({ document: flat.executable, ...run });
    if (this.passes(result, flat)) return result;
    return complete(result, { schema: this.schema, document, ...named, variables: given });
  }

  /** Checks the grants of a narrowed token. Other tokens need no such check, so the document is not walked for them. */
  private assertGranted(document: DocumentNode, operation: OperationDefinitionNode, grants: Grants): void {
    if (grants === null) return;
    assertGranted(operation, this.asked(document)(operation), grants);
    assertNounsGranted(operation, this.nouns(document)(operation), grants);
  }

  private refuseCostly({ executable }: Flat, variables: Readonly<Record<string, unknown>>): void {
    const { mostObjects } = this.engine;
    const found = executable === null ? 0 : estimateObjects(this.schema, executable, variables);
    if (found > mostObjects) throw tooComplex('objects', mostObjects, found);
  }

  private passes({ data, errors }: ExecutionResult, { executable, needsCompletion }: Flat): boolean {
    if (needsCompletion || (errors ?? []).length > 0) return false;
    return executable === null || this.check(executable)(data);
  }
}

function noSuchOperation(): HubError {
  return badInput('operationName', {
    zh: '未指明要执行的操作。请用 operationName 指明文档中的一个操作。',
    en: 'The operation to run is not clear. Name one operation of the document in operationName.',
  });
}
