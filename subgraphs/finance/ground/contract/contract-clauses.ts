import { type ContractClauseName } from '../../../../shared/domain/contracts';

/** `RIGHTS_AND_DUTIES` becomes `rightsAndDuties`. */
type CamelCase<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${Lowercase<First>}${Capitalize<CamelCase<Rest>>}`
  : Lowercase<Name>;

/** One of the eight clauses of CO-2, as the API and the database name it. */
export type Clause = CamelCase<ContractClauseName>;

/** The text of each clause. A clause about which the contract is silent is an empty text. */
export type ContractClauses = Record<Clause, string>;
