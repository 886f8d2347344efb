import { type QueryRunner } from 'typeorm';
import { SealColumns, type SealOlder } from '../../../shared/store/sql/seal-columns';

/** An account of an older version. */
type Older = { id: string; holder: string; accountNumber: string };
export type SealOlderAccount = SealOlder<Older>;

/**
 * Empties the hashes of calls that entered accounts or contractors, because account numbers were hashed in clear text.
 * If such a call is repeated from now on, it is refused. The hashes of calls about payments are kept, because these
 * calls move money.
 */
const FORGOTTEN = `UPDATE idempotency_key SET inputHash = ''
  WHERE SUBSTR(subjects, 3, 26) IN (SELECT id FROM payment_account UNION SELECT id FROM contractor)`;

/** Encrypts the bank accounts of contracts: their holders and numbers. */
export class SealPaymentAccounts1753610000000 extends SealColumns<Older> {
  readonly name: string = 'SealPaymentAccounts1753610000000';
  protected readonly table = 'payment_account';
  protected readonly sealed = { holderCipher: 'varchar(768)', numberCipher: 'varchar(160)' };
  protected readonly clear = ['holder', 'accountNumber'] as const;
  protected readonly needed = [];

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    await runner.query(FORGOTTEN);
  }
}

/** Returns the migration for a process that holds the keys. */
export function sealingWith(seal: SealOlderAccount): typeof SealPaymentAccounts1753610000000 {
  return class extends SealPaymentAccounts1753610000000 {
    protected override readonly seal = seal;
  };
}
