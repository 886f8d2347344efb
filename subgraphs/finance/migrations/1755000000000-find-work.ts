import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addColumns, addIndex } from '../../../shared/store/sql/table-columns';

/**
 * The columns of each index that finds work items. The status comes first, so that SQLite does not prefer these indexes
 * in reads by another key within a district. The sort column and the id come last.
 */
const INDICES: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['procurement_notice', ['contractId', 'districtCode', 'awardedOn', 'id']],
  ['service_contract', ['districtCode', 'endsOn', 'id']],
  ['lot', ['status', 'districtCode', 'terminatedOn', 'id']],
  ['instalment', ['status', 'districtCode', 'dueOn', 'id']],
  ['termination_case', ['closedOn', 'districtCode', 'dueOn', 'id']],
  ['disbursement', ['status', 'districtCode', 'dueOn', 'id']],
  ['disbursement', ['status', 'contractorId', 'paidOn', 'id']],
  ['payment_account', ['status', 'districtCode', 'enteredAt', 'id']],
];

const OF_NOTICE = '(SELECT MIN(c.id) FROM service_contract c WHERE c.noticeId = procurement_notice.id)';
const OF_INSTALMENT = '(SELECT i.dueOn FROM instalment i WHERE i.id = disbursement.instalmentId)';
const CORRECTED = `(SELECT MIN(k.version) FROM contractor_correction k
  WHERE k.contractorId = payment_account.contractorId AND k.correctedAt > payment_account.enteredAt)`;
const CURRENT = '(SELECT c.version FROM contractor c WHERE c.id = payment_account.contractorId)';
const LAST_EVENTS = `SELECT subjectId, MAX(occurredAt) AS lastAt FROM event
  WHERE subjectType = 'Instalment' GROUP BY subjectId`;

/**
 * Adds the columns by which work items are found and sorted. A notice gets its contract, and a payment gets its due
 * date. An instalment gets the time since which it has had its status. An account gets the version that the contractor
 * had when the account was entered. Both databases run the same statements.
 */
export class FindWork1755000000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'procurement_notice', { contractId: 'varchar(26)' });
    await addColumns(runner, 'disbursement', { dueOn: 'date' });
    await addColumns(runner, 'instalment', { statusAt: 'varchar(24)' });
    await addColumns(runner, 'payment_account', { contractorVersion: 'integer' });
    await runner.query(`UPDATE procurement_notice SET contractId = ${OF_NOTICE} WHERE contractId IS NULL`);
    await runner.query(`UPDATE disbursement SET dueOn = ${OF_INSTALMENT} WHERE dueOn IS NULL`);
    await runner.query(
      `UPDATE payment_account SET contractorVersion = COALESCE(${CORRECTED}, ${CURRENT})
        WHERE status = 'PENDING' AND contractorVersion IS NULL`,
    );
    // A join in an UPDATE is written differently on both databases, so each row is updated by its key.
    const events = (await runner.query(LAST_EVENTS)) as { subjectId: string; lastAt: string }[];
    for (const { subjectId, lastAt } of events) {
      await runner.query('UPDATE instalment SET statusAt = ? WHERE id = ? AND statusAt IS NULL', [lastAt, subjectId]);
    }
    for (const [table, columns] of INDICES) await addIndex(runner, table, columns);
  }
}
