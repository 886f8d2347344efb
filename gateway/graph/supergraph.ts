import {
  buildSchema,
  type DocumentNode,
  type GraphQLScalarType,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { type Role, ROLES } from '../../shared/domain/roles';
import { HubError } from '../../shared/kernel/errors';
import { type Audiences, audiences } from './audiences';
import { Documents, oncePer } from './document/documents';
import { Flattened } from './flattening/flattened';
import { checkLimits } from './document/check-limits';
import { DEFAULT_LIMITS, type Limits, mostFieldsOf } from './document/limits';
import { validationRulesOf } from './document/validation-rules';
import { AudienceExecutor } from './audience-executor';
import { type RunPlan } from './plan/plan-run';
import { planExecutor } from './plan/plan-executor';
import { type SubgraphTransport } from '../transport/subgraph-transport';

export interface SupergraphOptions {
  readonly supergraphSdl: string;
  readonly transport: SubgraphTransport;
  readonly limits?: Limits;
  /** The implementations of the graph's own scalars. */
  readonly scalars: readonly GraphQLScalarType[];
  /** The roles that get a schema. The default is all roles. */
  readonly roles?: readonly Role[];
}

/** The parts that serve one role: those of its Apollo Server, and direct execution. */
export interface Audience {
  readonly role: Role;
  readonly schema: GraphQLSchema;
  /** Executes an operation, for the Apollo Server of the role and for the Hub's own documents. */
  readonly execute: AudienceExecutor['execute'];
  readonly validationRules: ValidationRule[];
  readonly limits: Limits;
  readonly documents: Documents;
}

export interface Supergraph {
  /**
   * Returns the audience of a role.
   * @throws Error if the role has no schema. The schema of another role is never used instead.
   */
  audience(role: Role): Audience;
}

/**
 * Creates the query planner, the executor, and the parts that serve each role. Each role has its own schema. All roles
 * share the documents and plans.
 * @throws Error at start-up if the tags of a role are inconsistent (audience-check.ts)
 */
export function createSupergraph(options: SupergraphOptions): Supergraph {
  const { supergraphSdl, scalars, roles = ROLES } = options;
  return supergraphOf(audiences(supergraphSdl, { scalars, roles }), options);
}

/** Does the work of `createSupergraph` for given schemas. Each schema must contain only what its role may see. */
export function supergraphOf(
  schemas: Audiences,
  options: Pick<SupergraphOptions, 'supergraphSdl' | 'transport' | 'limits'>,
): Supergraph {
  const { supergraphSdl, limits = DEFAULT_LIMITS } = options;
  const supergraph = buildSchema(supergraphSdl, { assumeValidSDL: true, assumeValid: true, noLocation: true });
  const documents = new Documents(limits);
  const run = maskedExecutor(supergraph, options);
  const flattened = new Flattened(supergraph, limits.selections);
  const engine = { documents, refuseComplex: keptVerdict(limits), flattened, run };
  const validationRules = validationRulesOf(supergraph, limits);
  const made = new Map(
    [...schemas].map(([role, schema]): [Role, Audience] => {
      const executor = new AudienceExecutor(schema, engine, mostFieldsOf(role, limits));
      const execute: Audience['execute'] = (request) => executor.execute(request);
      return [role, { role, schema, execute, validationRules, limits, documents }];
    }),
  );
  return {
    audience(role) {
      const audience = made.get(role);
      if (audience === undefined) throw new Error(`The role ${role} has no schema in this supergraph.`);
      return audience;
    },
  };
}

/**
 * Returns a function that throws if a document exceeds the limits. The function remembers the verdict of each document
 * object. A document that many requests use is therefore checked once.
 */
function keptVerdict(limits: Limits): (document: DocumentNode) => void {
  const verdictOn = oncePer((document: DocumentNode): HubError | null => {
    try {
      checkLimits(document, limits);
      return null;
    } catch (error) {
      if (error instanceof HubError) return error;
      throw error;
    }
  });
  return (document) => {
    const verdict = verdictOn(document);
    if (verdict !== null) throw verdict;
  };
}

function maskedExecutor(
  supergraph: GraphQLSchema,
  options: Pick<SupergraphOptions, 'supergraphSdl' | 'transport'>,
): RunPlan {
  const execute = planExecutor(supergraph, options);
  return async (request) => {
    try {
      return await execute(request);
    } catch (error) {
      // The planner's message may name fields that this audience must not know, so only the log gets it.
      throw new Error('The operation could not be planned or executed.', { cause: error });
    }
  };
}
