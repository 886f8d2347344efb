import { PersonalDataVault } from '../../../../subgraphs/personnel/worker/worker/personal-data-vault';

/**
 * The vault with which the tests encrypt personal data. The personnel subgraph decrypts the data with the same vault.
 */
export const TEST_VAULT = new PersonalDataVault({ encryption: Buffer.alloc(32, 1), hash: Buffer.alloc(32, 2) });
