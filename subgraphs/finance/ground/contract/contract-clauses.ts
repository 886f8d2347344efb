import { type ContractClauseName } from '../../../../shared/domain/contracts';

/** Converts a name in capitals to camel case: `RIGHTS_AND_DUTIES` becomes `rightsAndDuties`. */
type CamelCase<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${Lowercase<First>}${Capitalize<CamelCase<Rest>>}`
  : Lowercase<Name>;

/** One of the eight clauses of CO-2, by its name in the API and the database. */
export type Clause = CamelCase<ContractClauseName>;

/** The text of each clause. The text of a missing clause is empty. */
export type ContractClauses = Record<Clause, string>;
