import { postingsOfBalances, sumsOf } from '../ledger/balance';
import { all } from '../../../../shared/store/sql/conditions';
import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { type Access } from '../../../../shared/store/scoped-repository';
import { type Commitment, type LedgerPostingRow, ledgerTable } from '../ledger/ledger.row';

/** Computes the commitments of contracts as sums of the ledger, because commitments are not stored. */
export class CommitmentRepository extends FiguresRepository<LedgerPostingRow> {
  constructor(access: Access) {
    super(access, ledgerTable);
  }

  /** Returns the commitments of these contracts by line. A line on which a contract has no commitment is left out. */
  async ofContracts(contractIds: readonly string[]): Promise<Commitment[]> {
    const names = ['committed', 'disbursed'] as const;
    const bound = all(this.anyOf('contractId', contractIds), postingsOfBalances(names));
    const found = await this.figuresByBoth(['contractId', 'budgetLineId'], sumsOf(names), bound);
    return found
      .map(({ outer, inner, figures: { committed, disbursed } }) => ({
        contractId: outer,
        budgetLineId: inner,
        committedFen: committed,
        disbursedFen: disbursed,
      }))
      .filter(({ committedFen }) => committedFen !== 0)
      .sort((a, b) => (a.budgetLineId < b.budgetLineId ? -1 : 1));
  }
}

/** The slice of a context or transaction with the repository of the commitments of contracts. */
export type CommitmentSlice = { commitments: CommitmentRepository };
