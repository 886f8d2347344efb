import { type ContractClauses } from '../../../../shared/demo/facts/finance';
import { type Fen, sumFen } from '../../../../shared/kernel/money';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type LotStatus } from '../lot/lot.row';

export type ContractStatus = 'SIGNED' | 'IN_SERVICE' | 'EXPIRED' | 'TERMINATED';
export type Clause = keyof ContractClauses;

/** CO-2 (四(三)): what a contract has to say. */
export const CLAUSES = [
  'content',
  'term',
  'quantity',
  'quality',
  'price',
  'settlement',
  'rightsAndDuties',
  'breachLiability',
] as const satisfies readonly Clause[];

/** The same in the policy's names. */
export type ClauseName =
  | Uppercase<'content' | 'term' | 'quantity' | 'quality' | 'price' | 'settlement'>
  | 'RIGHTS_AND_DUTIES'
  | 'BREACH_LIABILITY';
export const CLAUSE_NAMES: Record<Clause, ClauseName> = {
  content: 'CONTENT',
  term: 'TERM',
  quantity: 'QUANTITY',
  quality: 'QUALITY',
  price: 'PRICE',
  settlement: 'SETTLEMENT',
  rightsAndDuties: 'RIGHTS_AND_DUTIES',
  breachLiability: 'BREACH_LIABILITY',
};

type Term = { startsOn: PlainDate; endsOn: PlainDate };
type Lot = { status: LotStatus; priceFen: Fen };

/** By its dates, the last day included; TERMINATED with its last lot, as the other lots go on (EV-2). */
export function contractStatus({ startsOn, endsOn }: Term, lots: readonly Lot[], today: PlainDate): ContractStatus {
  const over = ({ status }: Lot) => status === 'TERMINATED' || status === 'SETTLED';
  if (lots.length > 0 && lots.every(over)) return 'TERMINATED';
  if (today < startsOn) return 'SIGNED';
  return today <= endsOn ? 'IN_SERVICE' : 'EXPIRED';
}

/** The price of a contract is that of its lots, to the fen. @throws RangeError beyond 2^53 − 1. */
export function contractPrice(lots: readonly Lot[]): Fen {
  return sumFen(lots.map(({ priceFen }) => priceFen));
}

/** The clauses of CO-2 that the contract is silent about: empty, or white space only. */
export function missingClauses(clauses: Partial<ContractClauses>): Clause[] {
  return CLAUSES.filter((clause) => (clauses[clause] ?? '').trim() === '');
}

/** What the contract is silent about, in the policy's names. */
export function clauseNames(clauses: ContractClauses): ClauseName[] {
  return missingClauses(clauses).map((each) => CLAUSE_NAMES[each]);
}
