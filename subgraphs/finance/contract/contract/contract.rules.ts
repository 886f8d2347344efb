import { CLAUSES, CLAUSE_NAMES, type Clause, type ContractClauses } from '../../../../shared/domain/contract-clauses';
import { type ContractClauseName, type ContractStatus, type LotStatus } from '../../../../shared/domain/contracts';
import { type Fen, sumFen } from '../../../../shared/kernel/money';
import { type PlainDate } from '../../../../shared/kernel/dates/period';

type Term = { startsOn: PlainDate; endsOn: PlainDate };
type Lot = { status: LotStatus; priceFen: Fen };

/**
 * Returns the status of a contract on a day. The last day of the term is part of the term. The contract is TERMINATED
 * only when all its lots have ended, because the termination of one lot does not end the others (EV-2).
 */
export function contractStatus({ startsOn, endsOn }: Term, lots: readonly Lot[], today: PlainDate): ContractStatus {
  const over = ({ status }: Lot) => status === 'TERMINATED' || status === 'SETTLED';
  if (lots.length > 0 && lots.every(over)) return 'TERMINATED';
  if (today < startsOn) return 'SIGNED';
  return today <= endsOn ? 'IN_SERVICE' : 'EXPIRED';
}

/**
 * Returns the price of a contract, which is the sum of the prices of its lots.
 * @throws RangeError if the price exceeds 2^53 − 1 fen
 */
export function contractPrice(lots: readonly Lot[]): Fen {
  return sumFen(lots.map(({ priceFen }) => priceFen));
}

/** Returns the clauses of CO-2 that are missing. A clause is missing if it is empty or only white space. */
export function missingClauses(clauses: Partial<ContractClauses>): Clause[] {
  return CLAUSES.filter((clause) => (clauses[clause] ?? '').trim() === '');
}

/** Returns the names that the policy uses for the missing clauses. */
export function clauseNames(clauses: ContractClauses): ContractClauseName[] {
  return missingClauses(clauses).map((each) => CLAUSE_NAMES[each]);
}
