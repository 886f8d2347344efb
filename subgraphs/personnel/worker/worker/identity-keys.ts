import { type DataKey, type KeyUse, type KeyedRow } from '../../../../shared/store/keys/data-key';
import { keyedBy, sealedColumns, succeeds } from '../../../../shared/store/keys/sealed-columns';
import { type KeyRing } from '../../../../shared/runtime/key-ring/key-ring';
import { type PersonalDataVault, type SealedRow, olderFormOf } from './personal-data-vault';

type Stored = SealedRow & { identityHash: string };

/**
 * Returns the two keys on which the rows of workers depend. One key encrypts columns of these rows, and also the names
 * in contacts (`contactNames`). The other key makes the hashes of these rows.
 */
export function identityKeys(vault: PersonalDataVault, contactNames: KeyUse): DataKey[] {
  const { keys, hashKeys, sealing } = vault;
  // The identity number comes first, because `sealedColumns` checks a row by its first column. Every version of the Hub
  // has encrypted the identity number.
  const columns = ['identityCipher', 'nameCipher', 'birthDateCipher', 'phoneCipher'] as const;
  const encrypted = sealedColumns(sealing, { table: 'worker', columns, older: olderFormOf });
  return [
    { name: 'identity-encryption', ring: keys, uses: [encrypted, contactNames] },
    { name: 'identity-hash', ring: hashKeys, uses: [hashed(vault, hashKeys)] },
  ];
}

/**
 * Returns a description of how rows depend on the hash key. The column `hashKey` names the key that made a row's
 * hashes, and is empty in older rows.
 */
function hashed(vault: PersonalDataVault, ring: KeyRing): KeyUse {
  const number = (row: KeyedRow) => vault.opened(row as Stored, 'identityNumber');
  const fits = (row: KeyedRow) => vault.hashesOf(number(row)).includes(String(row['identityHash']));
  return {
    table: 'worker',
    checked: ['identityCipher', 'identityHash'],
    keyed: keyedBy('identityCipher'),
    fits: (row) => succeeds(() => number(row)) && fits(row),
    columns: ['identityCipher', 'nameCipher'],
    stale: () => ({ sql: 'hashKey <> ?', parameters: [ring.active.id] }),
    renew: (row) => vault.hashesOfPerson({ identityNumber: number(row), name: vault.opened(row as Stored, 'name') }),
  };
}
