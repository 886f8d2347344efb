import { type ContractClauseName } from './contracts';

/** Converts a name in capitals to camel case: `RIGHTS_AND_DUTIES` becomes `rightsAndDuties`. */
type CamelCase<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${Lowercase<First>}${Capitalize<CamelCase<Rest>>}`
  : Lowercase<Name>;

/** One of the eight clauses of CO-2, by its name in the API and the database. */
export type Clause = CamelCase<ContractClauseName>;

/** The text of each clause. The text of a missing clause is empty. */
export type ContractClauses = Record<Clause, string>;

/** The clauses that a contract must have by CO-2 (四(三)), each with its name in the policy. */
export const CLAUSE_NAMES: Readonly<Record<Clause, ContractClauseName>> = {
  content: 'CONTENT',
  term: 'TERM',
  quantity: 'QUANTITY',
  quality: 'QUALITY',
  price: 'PRICE',
  settlement: 'SETTLEMENT',
  rightsAndDuties: 'RIGHTS_AND_DUTIES',
  breachLiability: 'BREACH_LIABILITY',
};
export const CLAUSES = Object.keys(CLAUSE_NAMES) as readonly Clause[];
