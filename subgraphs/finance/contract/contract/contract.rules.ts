import { type ContractClauseName, type ContractStatus, type LotStatus } from '../../../../shared/domain/contracts';
import { type Fen, sumFen } from '../../../../shared/kernel/money';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Clause, type ContractClauses } from '../../ground/contract/contract-clauses';

/** CO-2 (四(三)): the clauses that a contract must have, each with its name in the policy. */
const CLAUSE_NAMES: Readonly<Record<Clause, ContractClauseName>> = {
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
export function clauseNames(clauses: ContractClauses): ContractClauseName[] {
  return missingClauses(clauses).map((each) => CLAUSE_NAMES[each]);
}
