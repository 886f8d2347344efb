import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/** The columns of each index by which contracts, payments and postings are filtered and sorted. */
const INDICES: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['service_contract', ['endsOn', 'id']],
  ['service_contract', ['signedOn', 'id']],
  ['service_contract', ['districtCode', 'signedOn', 'id']],
  ['disbursement', ['voucher']],
  ['disbursement', ['returnVoucher']],
  ['ledger_posting', ['districtCode', 'year', 'bookedOn', 'entryId', 'side']],
];

/** Adds the indices by which contracts, payments and postings are filtered and sorted. */
export class FindLists1755130000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of INDICES) await addIndex(runner, table, columns);
  }
}
