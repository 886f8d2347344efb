import { type QueryRunner } from 'typeorm';
import { SealColumns, type SealOlder } from '../../../shared/store/sql/seal-columns';
import { addIndex } from '../../../shared/store/sql/table-columns';

/** A worker of an older version. */
type Older = { id: string; name: string; birthDate: string; phone: string; identityCipher: string };
export type SealOlderWorker = SealOlder<Older>;

/** Encrypts names, birth dates and phones, and binds identity numbers to their column. */
export class SealPersonalData1753210000000 extends SealColumns<Older> {
  readonly name: string = 'SealPersonalData1753210000000';
  protected readonly table = 'worker';
  protected readonly sealed = {
    nameCipher: 'varchar(512)',
    birthDateCipher: 'varchar(160)',
    phoneCipher: 'varchar(160)',
    nameHash: 'varchar(64)',
  };
  protected readonly clear = ['name', 'birthDate', 'phone'] as const;
  protected readonly needed = ['identityCipher'];

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    await addIndex(runner, 'worker', ['nameHash']);
    // The hashes of older inputs were made of names and phones in clear text, so they are emptied. If an older call is
    // repeated after this migration, it is refused.
    await runner.query("UPDATE idempotency_key SET inputHash = ''");
  }
}

/** Returns the migration for a process that holds the keys. */
export function sealingWith(seal: SealOlderWorker): typeof SealPersonalData1753210000000 {
  return class extends SealPersonalData1753210000000 {
    protected override readonly seal = seal;
  };
}
