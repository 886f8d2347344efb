import { PersonalDataVault } from '../../../../subgraphs/personnel/worker/worker/personal-data-vault';

/** The vault of the tests. It encrypts the personal data of the test facts, and personnel decrypts them with it. */
export const TEST_VAULT = new PersonalDataVault({ encryption: Buffer.alloc(32, 1), hash: Buffer.alloc(32, 2) });
