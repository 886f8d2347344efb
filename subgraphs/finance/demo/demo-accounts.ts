import { type ContractFact } from '../../../shared/demo/facts/finance';
import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type AccountVault } from '../payment/payment-account/account-vault';
import { type AccountLetterRow } from '../payment/payment-account/account-letter.row';
import { type PaymentAccountRow } from '../payment/payment-account/payment-account.row';

/** Returns the id that a contract's account has in the demonstration. It is derived from the id of the contract. */
export function demoAccountId(contractId: string): string {
  return `8${contractId.slice(1)}`;
}

/**
 * Returns the accounts of a district's contracts. One person of the district bureau has entered each account on the day
 * on which the contract was signed, and another person has confirmed it.
 */
export function demoAccounts(
  { contracts }: Pick<DistrictFacts, 'contracts'>,
  vault: AccountVault,
): PaymentAccountRow[] {
  return contracts.flatMap((contract) => accountRows(contract, vault));
}

/**
 * Returns the account of a contract and, if there is one, the change that waits for confirmation. Returns no rows if
 * the contract has no account.
 */
function accountRows(contract: ContractFact, vault: AccountVault): PaymentAccountRow[] {
  const { id: contractId, districtCode, contractorId, signedOn, paymentAccount, newAccount = null } = contract;
  if (paymentAccount === null) return [];
  const id = demoAccountId(contractId);
  const person = (name: string) => ({ issuer: 'demonstration', subject: `${name}@${districtCode}` });
  const inForce: PaymentAccountRow = {
    id,
    contractId,
    districtCode,
    contractorId,
    ...vault.seal(id, paymentAccount),
    bankName: paymentAccount.bankName,
    contractorVersion: null,
    status: 'IN_FORCE',
    enteredAt: `${signedOn}T01:00:00.000Z`,
    enteredBy: person('handler'),
    confirmedAt: `${signedOn}T02:00:00.000Z`,
    confirmedBy: person('reviewer'),
    closedAt: null,
    closedBy: null,
    reason: null,
    version: 2,
  };
  if (newAccount === null) return [inForce];
  const changeId = `9${contractId.slice(1)}`;
  const pending: PaymentAccountRow = {
    ...inForce,
    id: changeId,
    ...vault.seal(changeId, newAccount),
    bankName: newAccount.bankName,
    contractorVersion: 1,
    status: 'PENDING',
    enteredAt: `${newAccount.enteredOn}T01:00:00.000Z`,
    confirmedAt: null,
    confirmedBy: null,
    version: 1,
  };
  return [inForce, pending];
}

export function demoLetters({ accountLetters }: Pick<DistrictFacts, 'accountLetters'>): AccountLetterRow[] {
  return accountLetters.map(({ contractId, ...fact }) => ({ ...fact, accountId: demoAccountId(contractId) }));
}
