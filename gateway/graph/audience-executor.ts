import { type GraphQLRequest } from '@apollo/server';
import { type GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { type DocumentNode, getOperationAST, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { HubError } from '../../shared/kernel/errors';
import { type Grants } from '../../shared/access/caller';
import { complete } from './answer/completion';
import { compileProjection } from './answer/projection';
import { type Documents, oncePer } from './document/documents';
import { estimator } from './document/estimate-fields';
import { introspectionCost } from './document/introspected-fields';
import { type Asked, askedBy, assertGranted, grantsOf } from './grants';
import { assertNounsGranted, guardedNounsOf } from './nested-grants';
import { type Flat } from './document/flatten';
import { type RunPlan } from './plan/plan-run';
import { type Flattened } from './flattening/flattened';
import { tooComplex } from './document/limits';
import { neverNull } from './variables/nullable-variables';
import { noSuchOperation, refused } from './request-error';
import { type GatewayContext } from '../transport/gateway-context';
import { wholeRefusal } from './variables/all-faults';
import { coerceVariables } from './variables/variables';

export interface Engine {
  readonly documents: Documents;
  /** Checks the limits of a document. @throws HubError QUERY_TOO_COMPLEX if it exceeds one */
  readonly refuseComplex: (document: DocumentNode) => void;
  readonly flattened: Flattened;
  readonly run: RunPlan;
}

type Request = {
  readonly source: string;
  readonly request: Pick<GraphQLRequest, 'operationName' | 'variables'>;
  readonly context: GatewayContext;
};

/**
 * Answers the operations of one role. Apollo Server has validated them against the role's schema. The executor checks
 * the limits, the token's grants and the variables, executes the operation, and completes the answer against the role's
 * schema.
 */
export class AudienceExecutor {
  private readonly asked = oncePer((document: DocumentNode) =>
    oncePer((operation: OperationDefinitionNode): Asked => askedBy(document, operation)),
  );
  private readonly nouns = oncePer((document: DocumentNode) =>
    oncePer((operation: OperationDefinitionNode) => guardedNounsOf(this.schema, document, operation)),
  );
  private readonly strict = oncePer((document: DocumentNode) =>
    oncePer((operation: OperationDefinitionNode) => neverNull(this.schema, document, operation)),
  );
  private readonly introspected = oncePer((document: DocumentNode) =>
    oncePer((operation: OperationDefinitionNode) => introspectionCost(this.schema, document, operation)),
  );
  private readonly estimate = oncePer((executable: DocumentNode) => estimator(this.schema, executable));
  private readonly projection = oncePer((executable: DocumentNode) => compileProjection(this.schema, executable));

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly engine: Engine,
    /** The number of fields that an answer may hold (limits.ts). */
    private readonly mostFields: number,
  ) {}

  async execute({ source, request, context }: Request): Promise<GatewayExecutionResult> {
    try {
      return await this.answer(source, request, context);
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
    const strict = this.strict(document)(operation);
    const coerced = coerceVariables(this.schema, { operation, neverNull: strict }, given);
    const chosen = { document, operation };
    if ('refusal' in coerced) {
      const check = async (values: Record<string, unknown>) =>
        (await this.run(chosen, values, { ...context, isCheck: true })).result;
      throw await wholeRefusal({ schema: this.schema, operation, variables: given }, coerced, check);
    }
    const { flat, result } = await this.run(chosen, coerced.values, context);
    const { executable, needsCompletion } = flat;
    const { data, conforms } =
      executable === null ? { data: {}, conforms: true } : this.projection(executable)(result.data);
    if (conforms && !needsCompletion && (result.errors ?? []).length === 0) return { data };
    const named = nameOf(operation);
    return complete({ ...result, data }, { schema: this.schema, document, ...named, variables: given });
  }

  private async run({ document, operation }: Chosen, variables: Record<string, unknown>, context: GatewayContext) {
    const flat = this.engine.flattened.of(document, operation, variables);
    const { spend, ...ownContext } = context;
    // The Hub's own documents, such as the queries of a report, have no budget and no limit on the number of fields.
    if (spend !== undefined) spend(this.costOf(flat, variables) + this.introspected(document)(operation));
    const run = { ...nameOf(operation), variables, context: ownContext };
    const result =
      flat.executable === null ? { data: {} } : await this.engine.run({ document: flat.executable, ...run });
    return { flat, result };
  }

  /**
   * Checks that a narrowed token carries the grants that the operation needs. For a token that is not narrowed, it does
   * nothing and does not traverse the document.
   */
  private assertGranted(document: DocumentNode, operation: OperationDefinitionNode, grants: Grants): void {
    if (grants === null) return;
    assertGranted(operation, this.asked(document)(operation), grants);
    assertNounsGranted(this.nouns(document)(operation), grants);
  }

  /** Estimates the number of fields in the answer. @throws HubError QUERY_TOO_COMPLEX if it exceeds the limit */
  private costOf({ executable }: Flat, variables: Readonly<Record<string, unknown>>): number {
    const found = executable === null ? 0 : this.estimate(executable)(variables);
    if (found > this.mostFields) throw tooComplex('fields', this.mostFields, found);
    return found;
  }
}

/** One operation of a document. */
type Chosen = { document: DocumentNode; operation: OperationDefinitionNode };

function nameOf({ name }: OperationDefinitionNode): { operationName?: string } {
  return name === undefined ? {} : { operationName: name.value };
}
