import { type BuildSchemaOptions } from 'type-graphql';
import { type DatabaseShape } from '../store/open-database';
import { type Access } from '../store/scoped-repository';
import { type RequestContext } from './request-context';

type ResolverClass = BuildSchemaOptions['resolvers'][number];

/**
 * One area of a subgraph: its resolvers, its tables with their scopes, its repositories for a request or a transaction,
 * and the loaders of one request.
 */
export type Area = {
  resolvers: readonly ResolverClass[];
  tables: DatabaseShape['tables'];
  repositories?: (access: Access) => object;
  loaders?: (repositories: never) => object;
};

/** The contexts that the methods of a resolver class require. */
type ContextsOf<Class> = Class extends abstract new (...args: never) => infer Instance
  ? { [Name in keyof Instance]: ContextOf<Instance[Name]> }[keyof Instance]
  : never;

type ContextOf<Method> = Method extends (...args: infer Args) => unknown
  ? Extract<Args[number], RequestContext>
  : never;

/** The contexts that resolvers require but the subgraph does not provide. */
type Unmet<Context, Needed> = Needed extends unknown ? (Context extends Needed ? never : Needed) : never;

type Fits<Context, Areas extends readonly Area[]> = [
  Unmet<Context, ContextsOf<Areas[number]['resolvers'][number]>>,
] extends [never]
  ? unknown
  : {
      'a resolver needs a member that the context does not have': Unmet<
        Context,
        ContextsOf<Areas[number]['resolvers'][number]>
      >;
    };

/**
 * Returns a function that returns the given areas of a subgraph. TypeScript refuses an area with a resolver that
 * requires something that `Context` lacks.
 */
export function areasFor<Context extends object>() {
  return <const Areas extends readonly Area[]>(areas: Areas & Fits<Context, Areas>): readonly Area[] => areas;
}
