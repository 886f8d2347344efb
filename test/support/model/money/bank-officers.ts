import { randomInt } from 'node:crypto';
import { grouped } from '../../../../shared/kernel/grouped';
import { type Stored } from '../../oracle/chain-check';
import { type Answered, type Asked, type Call, type Mutation } from '../../drivers/writes/writers';
import { BankClerk } from './bank-clerks';

/** An amount in fen that is too large to be committed to the tested contract at any time. */
const ABOVE_ROOM = 1_000_000;
const OWED = 1_00;

function inputMutation(field: string, action: string, [input, fields]: readonly [string, string]): Mutation {
  const document = `mutation ($input: ${input}!) { ${field}(input: $input) { ${fields} } }`;
  return { field, action, subgraph: 'finance', document };
}

const COMMIT = inputMutation('commitBudget', 'LEDGER_ENTRY_BOOKED', ['CommitBudgetInput', 'id committedFen']);
const TERMINATE = inputMutation('terminateLot', 'LOT_TERMINATED', ['TerminateLotInput', 'id status']);
const SETTLE = inputMutation('settleLot', 'LOT_SETTLED', ['SettleLotInput', 'id status']);

/** The variables of a commitment to one line. */
export type Commitment = {
  input: { contractId: string; postings: [{ budgetLineId: string; amountFen: number }] };
};

/**
 * Commits small amounts to the contract `neighbourId`, from the budget lines that also pay the tested contract.
 * Sometimes this clerk tries to commit too much to the tested contract.
 */
export class Committer extends BankClerk {
  protected next(): Asked {
    const { contractId, neighbourId } = this.floor.bank;
    const isAbove = randomInt(12) === 0;
    const amountFen = this.floor.newCommitmentFen() + (isAbove ? ABOVE_ROOM : 0);
    const posting = { budgetLineId: this.floor.budgetLine(), amountFen };
    return {
      mutation: COMMIT,
      variables: { input: { contractId: isAbove ? contractId : neighbourId, postings: [posting] } },
    };
  }

  /**
   * Returns the first event of each commitment that has the same amount as this call. A commitment has one event for
   * each lot.
   */
  override eventsOf(call: Call, events: readonly Stored[]): Stored[] {
    const { input } = call.variables as Commitment;
    const writes = grouped(super.eventsOf(call, events), ({ requestId }) => requestId);
    const ofAmount = [...writes.values()].filter((entries) => sumOf(entries) === input.postings[0].amountFen);
    return ofAmount.flatMap((entries) => entries.slice(0, 1));
  }

  protected override notifies({ after }: Answered, { input }: Commitment): boolean {
    return after['kind'] === 'COMMITMENT' && after['budgetLineId'] === input.postings[0].budgetLineId;
  }
}

function sumOf(entries: readonly Stored[]): number {
  const amounts = entries.map(({ after }) => JSON.parse(String(after)) as { amountFen: number });
  return amounts.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** Terminates and settles lots of other contracts. The district bureau of the lot makes each call. */
export class LotClerk extends BankClerk {
  protected next(number: number): Asked {
    if (number % 2 === 1) {
      const { id: lotId, bureau } = this.floor.lotIn('ACTIVE');
      return { mutation: TERMINATE, variables: { input: { lotId, reason: '提前终止' } }, caller: bureau };
    }
    const { id: lotId, bureau } = this.floor.lotIn('TERMINATED');
    const settlement = { owedFen: randomInt(2) * OWED, claimedFen: 0, remark: '结清' };
    return { mutation: SETTLE, variables: { input: { lotId, ...settlement } }, caller: bureau };
  }

  protected override learn({ id, status }: Record<string, unknown>, { outcome }: Call): void {
    const lot = this.floor.lots.get(String(id));
    if (lot !== undefined && outcome === 'acknowledged') lot.status = String(status);
  }
}
