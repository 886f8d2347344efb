import { IdentityNumberVault } from '../../../../subgraphs/personnel/worker/worker/identity-number-vault';

/** The vault of the tests: facts are filled in with it, and personnel reads them with it. */
export const TEST_VAULT = new IdentityNumberVault({ encryption: Buffer.alloc(32, 1), hash: Buffer.alloc(32, 2) });
