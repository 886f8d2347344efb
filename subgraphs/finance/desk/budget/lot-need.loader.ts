import { type Reading } from '../../../../shared/graphql/request-context';
import { type PlainDate, lastDayOfYear } from '../../../../shared/kernel/dates/period';
import { type Fen, addFen, sumFen } from '../../../../shared/kernel/money';
import { roomOf } from '../../budget/commitment/commitment.rules';
import { type LedgerLoaders } from '../../budget/ledger/ledger.loader';
import { type InstalmentLoaders } from '../../contract/instalment/instalment.loader';
import { type InstalmentRow } from '../../contract/instalment/instalment.row';
import { type LotLoaders } from '../../contract/lot/lot.loader';
import { type LotRow } from '../../ground/lot/lot.row';

export type NeedLoaders = LotLoaders & InstalmentLoaders & Pick<LedgerLoaders, 'committed' | 'disbursed'>;

/**
 * A lot with two amounts. `roomFen` is the amount that can still be encumbered for the lot. `needFen` is the part of
 * `roomFen` that is needed this year.
 */
export type LotNeed = { lot: LotRow; roomFen: Fen; needFen: Fen };

/** Loads the needs of the lots of a contract. */
export async function loadNeeds({ load, today }: Reading<NeedLoaders>, contractId: string): Promise<LotNeed[]> {
  const lots = await load.lotsOfContract.load(contractId);
  const until = lastDayOfYear(Number(today.slice(0, 4)));
  return Promise.all(
    lots.map(async (lot) => {
      const [committedFen, disbursedFen, instalments] = await Promise.all([
        load.committed.lot.load(lot.id),
        load.disbursed.lot.load(lot.id),
        load.instalmentsOfLot.load(lot.id),
      ]);
      const openFen = sumOf(instalments, ({ status }) => status !== 'PAID' && status !== 'CANCELLED');
      const roomFen = roomOf(lot, { committedFen, disbursedFen, openFen });
      const owedFen = sumOf(instalments, (each) => isOwed(each, until));
      const shortFen = lot.status === 'SETTLED' ? roomFen : Math.max(0, addFen(owedFen, -committedFen));
      return { lot, roomFen, needFen: Math.min(roomFen, shortFen) };
    }),
  );
}

function isOwed({ status, dueOn }: InstalmentRow, until: PlainDate): boolean {
  return status === 'DUE' || status === 'REQUESTED' || status === 'PAID' || (status === 'PLANNED' && dueOn <= until);
}

function sumOf(instalments: readonly InstalmentRow[], pick: (each: InstalmentRow) => boolean): Fen {
  return sumFen(instalments.filter(pick).map(({ amountFen }) => amountFen));
}
