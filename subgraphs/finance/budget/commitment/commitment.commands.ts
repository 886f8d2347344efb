import { type Guard } from '../../ground/guard/guard.rules';
import { guardFor } from '../../ground/guard/guard.commands';
import { notFound } from '../../../../shared/kernel/errors';
import { openFenOf, roomOf } from '../../../../shared/policy/encumbrance';
import { type BudgetLineRow } from '../budget-line/budget-line.row';
import { assertOwnDistrict } from '../../contract/contract/own-district.rules';
import { stationsOf } from '../../contract/contract/contract-event.commands';
import { book } from '../ledger/ledger.commands';
import { type LedgerEntry } from '../ledger/ledger.rules';
import { type LotRow } from '../../ground/lot/lot.row';
import { type Commitment } from './commitment.input';
import { assertAvailable, assertMayPay, assertWithinPrice, spreadOver } from './commitment.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type WaiverSlice } from '../../ground/guard/waived.row';
import { type ContractSlice } from '../../contract/contract/contract.repository';
import { type LotSlice } from '../../contract/lot/lot.repository';
import { type InstalmentSlice } from '../../contract/instalment/instalment.repository';
import { type BudgetLineSlice } from '../budget-line/budget-line.repository';
import { type LedgerSlice } from '../ledger/ledger.repository';

/** The transaction that the commands of this file need. */
export type CommitmentTransaction = Transaction<
  WaiverSlice & ContractSlice & LotSlice & InstalmentSlice & BudgetLineSlice & LedgerSlice
>;

/**
 * Encumbers budget lines for the lots of a contract. Only this encumbered money can pay the contract.
 * @returns the contract's id
 */
export async function commitBudget(tx: CommitmentTransaction, { contractId, postings }: Commitment): Promise<string[]> {
  const contract = await tx.contracts.getLocked('id', contractId, 'input.contractId');
  assertOwnDistrict(tx.caller, contract, 'COMMITMENT');
  const lots = await tx.lots.lockOfContract(contractId);
  const guard = await guardFor(tx, { districtCode: contract.districtCode, stationIds: stationsOf(lots) });
  const rooms = await roomsOf(tx, lots);
  const lines = await tx.budgetLines.lockAll(postings.map(({ budgetLineId }) => budgetLineId));
  await assertCovered(tx, { guard, lines, postings });
  const amountsFen = lines.map(({ id }) => postings.find(({ budgetLineId }) => budgetLineId === id)?.amountFen ?? 0);
  assertWithinPrice(rooms, amountsFen);
  await book(tx, entriesOf({ lots, lines, shares: spreadOver(rooms, amountsFen), bookedOn: tx.today }));
  return [contractId];
}

/** Returns the amount that can still be encumbered for each lot, in fen. The lots must be locked. */
async function roomsOf({ ledger, instalments }: CommitmentTransaction, lots: readonly LotRow[]): Promise<number[]> {
  const ids = lots.map(({ id }) => id);
  const balances = await ledger.balancesBy('lotId', ids, ['committed', 'disbursed']);
  const rooms: number[] = [];
  for (const lot of lots) {
    const settlement = lot.status === 'SETTLED' ? await instalments.lockOf(lot.id) : [];
    rooms.push(
      roomOf(lot, {
        committedFen: balances.get(lot.id)?.committed ?? 0,
        disbursedFen: balances.get(lot.id)?.disbursed ?? 0,
        openFen: openFenOf(settlement),
      }),
    );
  }
  return rooms;
}

type Asked = { guard: Guard; lines: readonly BudgetLineRow[]; postings: Commitment['postings'] };

/**
 * Checks that each line may pay the contract and has enough available. The caller of this function must have locked the
 * lines. Otherwise another transaction could encumber the same money.
 */
async function assertCovered({ ledger }: CommitmentTransaction, { guard, lines, postings }: Asked): Promise<void> {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const balances = await ledger.balancesBy('budgetLineId', [...byId.keys()], ['available']);
  for (const [index, { budgetLineId, amountFen }] of postings.entries()) {
    const line = byId.get(budgetLineId);
    if (line === undefined) throw notFound(`input.postings.${index}.budgetLineId`);
    assertMayPay(line, guard);
    assertAvailable(balances.get(budgetLineId)?.available ?? 0, amountFen, `input.postings.${index}.amountFen`);
  }
}

type Spread = {
  lots: readonly LotRow[];
  lines: readonly BudgetLineRow[];
  shares: readonly number[][];
  bookedOn: string;
};

function entriesOf({ lots, lines, shares, bookedOn }: Spread): LedgerEntry[] {
  return lines.flatMap((line, row) =>
    lots.flatMap((lot, column): LedgerEntry[] => {
      const amountFen = shares[row]?.[column] ?? 0;
      return amountFen === 0 ? [] : [{ kind: 'COMMITMENT', line, lot, amountFen, bookedOn }];
    }),
  );
}
