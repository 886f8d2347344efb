import { PersonalDataVault } from '../../../../subgraphs/personnel/worker/worker/personal-data-vault';

/** The vault of the tests. The fill encrypts personal data with this vault, and personnel decrypts them with it. */
export const TEST_VAULT = new PersonalDataVault({ encryption: Buffer.alloc(32, 1), hash: Buffer.alloc(32, 2) });
