import { type Reading } from '../../../../shared/graphql/request-context';
import { lastDayOfYear } from '../../../../shared/kernel/dates/period';
import { type LotRoom, lotRoomUntil } from '../../../../shared/policy/encumbrance';
import { type LedgerLoaders } from '../../budget/ledger/ledger.loader';
import { type InstalmentLoaders } from '../../contract/instalment/instalment.loader';
import { type LotLoaders } from '../../contract/lot/lot.loader';
import { type LotRow } from '../../ground/lot/lot.row';

export type NeedLoaders = LotLoaders & InstalmentLoaders & LedgerLoaders;

/** A lot, the amount that can still be encumbered for it, and the part of that amount that is needed this year. */
export type LotNeed = LotRoom & { lot: LotRow };

/** Returns the `LotNeed` of each lot of a contract. */
export async function loadNeeds({ load, today }: Reading<NeedLoaders>, contractId: string): Promise<LotNeed[]> {
  const lots = await load.lotsOfContract.load(contractId);
  const until = lastDayOfYear(Number(today.slice(0, 4)));
  return Promise.all(
    lots.map(async (lot) => {
      const [committedFen, disbursedFen, instalments] = await Promise.all([
        load.balances.lot.load({ id: lot.id, balance: 'committed' }),
        load.balances.lot.load({ id: lot.id, balance: 'disbursed' }),
        load.instalmentsOfLot.load(lot.id),
      ]);
      return { lot, ...lotRoomUntil({ ...lot, committedFen, disbursedFen, instalments }, until) };
    }),
  );
}
