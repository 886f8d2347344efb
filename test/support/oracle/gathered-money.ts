import { type DataSource } from 'typeorm';
import { insertRows } from '../../../shared/store/sql/insert-rows';
import { ReconciliationRow, UnmatchedRow } from '../../../subgraphs/finance/payment/reconciliation/reconciliation.row';
import { type LedgerPostingFact, type ReconciliationFact } from './gathered-facts';
import { LIXIA, NOW, OTHER_DISTRICT, SHIZHONG, TODAY, ZONE, idOf } from '../city/small-city';

/** Reads the ledger postings of the filled city from the database. Each entry has two postings. */
export async function gatherLedger(databases: Readonly<Record<string, DataSource>>): Promise<LedgerPostingFact[]> {
  const sql =
    "SELECT CONCAT(entryId, ':', side) AS id, districtCode, year, budgetLineId, entryKind, bookedOn FROM ledger_posting";
  return (await databases['finance']?.query<LedgerPostingFact[]>(sql)) ?? [];
}

/** Adds two reconciliations to each district, each with an unmatched line. The demonstration has none. */
export async function seedReconciliations(
  databases: Readonly<Record<string, DataSource>>,
): Promise<ReconciliationFact[]> {
  const manager = databases['finance']?.manager;
  if (manager === undefined) throw new Error('There is no finance subgraph.');
  const rows = [LIXIA, SHIZHONG, ZONE, OTHER_DISTRICT].flatMap((districtCode, index) =>
    [0, 1].map((number): ReconciliationRow => ({
      ...{ id: idOf('RN', index * 10 + number), districtCode, statementOn: TODAY, digest: String(number).repeat(64) },
      ...{ matched: 1, unmatched: 1, reconciledAt: NOW.toISOString(), reconciledBy: 'finance_bureau@test' },
    })),
  );
  const lines = rows.map(({ id }): UnmatchedRow => ({
    ...{ id: id.replace('RN', 'RU'), reconciliationId: id, position: 0, voucher: `unmatched of ${id.slice(-6)}` },
    ...{ amountFen: 7_00, paidOn: TODAY, problem: 'NO_SUCH_PAYMENT', recordedFen: null, recordedOn: null },
  }));
  await insertRows(manager, ReconciliationRow, rows);
  await insertRows(manager, UnmatchedRow, lines);
  return rows.map(({ id, districtCode }, index) => ({ id, districtCode, voucher: lines[index]?.voucher ?? '' }));
}
