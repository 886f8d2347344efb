import { type QueryRunner } from 'typeorm';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type TableShape, ForwardMigration, addColumns, tableOf } from '../../../shared/store/sql/table-columns';

const TABLES: readonly TableShape[] = [
  {
    name: 'payment_account',
    primary: ['id'],
    columns: {
      id: 'id',
      contractId: 'id',
      districtCode: 'word6',
      contractorId: 'id',
      holder: 'word128',
      accountNumber: 'word32',
      bankName: 'word128?',
      status: 'word16',
      enteredAt: 'instant',
      enteredBy: 'text?',
      confirmedAt: 'instant?',
      confirmedBy: 'text?',
      closedAt: 'instant?',
      closedBy: 'text?',
      reason: 'word200?',
      version: 'int',
    },
    indices: [['contractId']],
  },
  {
    name: 'payment_account_letter',
    primary: ['id'],
    columns: {
      id: 'id',
      accountId: 'id',
      districtCode: 'word6',
      contractorId: 'id',
      ordinal: 'int',
      name: 'word200',
      kind: 'word16',
      mediaType: 'word96',
      bytes: 'int',
      sha256: 'word64',
    },
    indices: [['accountId']],
  },
  {
    name: 'contractor_correction',
    primary: ['contractorId', 'version'],
    columns: {
      contractorId: 'id',
      version: 'int',
      name: 'word128',
      kind: 'word24',
      treasuryFunded: 'flag',
      divisionCode: 'word12',
      correctedAt: 'instant',
      correctedBy: 'text',
      reason: 'word200',
    },
  },
];

/**
 * Gives the account of a contractor to each of its contracts that has not ended or is not wholly paid. Such an account
 * has the id of its contract, which no other account can have, so a repetition adds nothing.
 */
const MOVED = `INSERT INTO payment_account
    (id, contractId, districtCode, contractorId, holder, accountNumber, status, enteredAt, confirmedAt, version)
  SELECT k.id, k.id, k.districtCode, k.contractorId, c.name, c.bankAccount, 'IN_FORCE', ?, ?, 1
  FROM service_contract k JOIN contractor c ON c.id = k.contractorId
  WHERE c.bankAccount <> ''
    AND (k.endsOn >= ? OR EXISTS (
      SELECT 1 FROM instalment i WHERE i.contractId = k.id AND i.status NOT IN ('PAID', 'CANCELLED')))
    AND NOT EXISTS (SELECT 1 FROM payment_account a WHERE a.id = k.id)`;

/**
 * Moves bank accounts from the registry of contractors to the contracts, and empties the registry's column. If the
 * migration is interrupted, it can be repeated.
 */
export class AddPaymentAccounts1753100000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    const now = new Date();
    for (const shape of TABLES) await queryRunner.createTable(tableOf(shape), true);
    await addColumns(queryRunner, 'contractor', { version: 'integer NOT NULL DEFAULT 1' });
    await queryRunner.query(MOVED, [now.toISOString(), now.toISOString(), shanghaiToday(now)]);
    await queryRunner.query("UPDATE contractor SET bankAccount = ''");
  }
}
