import { type ContractFact } from '../../../shared/demo/facts/finance';
import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type AccountVault } from '../payment/payment-account/account-vault';
import { type AccountLetterRow } from '../payment/payment-account/account-letter.row';
import { type PaymentAccountRow } from '../payment/payment-account/payment-account.row';

/** Returns the id of the account of a contract in the demonstration. It is derived from the id of the contract. */
export function demoAccountId(contractId: string): string {
  return `8${contractId.slice(1)}`;
}

/**
 * Returns the accounts of a district's contracts. One person of the bureau has entered each on the day of the
 * signature, and another has confirmed it.
 */
export function demoAccounts(
  { contracts }: Pick<DistrictFacts, 'contracts'>,
  vault: AccountVault,
): PaymentAccountRow[] {
  return contracts.flatMap((contract) => accountRows(contract, vault));
}

function accountRows(contract: ContractFact, vault: AccountVault): PaymentAccountRow[] {
  const { id: contractId, districtCode, contractorId, signedOn, paymentAccount } = contract;
  if (paymentAccount === null) return [];
  const id = demoAccountId(contractId);
  const person = (name: string) => ({ issuer: 'demonstration', subject: `${name}@${districtCode}` });
  return [
    {
      id,
      contractId,
      districtCode,
      contractorId,
      ...vault.seal(id, paymentAccount),
      bankName: paymentAccount.bankName,
      status: 'IN_FORCE',
      enteredAt: `${signedOn}T01:00:00.000Z`,
      enteredBy: person('handler'),
      confirmedAt: `${signedOn}T02:00:00.000Z`,
      confirmedBy: person('reviewer'),
      closedAt: null,
      closedBy: null,
      reason: null,
      version: 2,
    },
  ];
}

export function demoLetters({ accountLetters }: Pick<DistrictFacts, 'accountLetters'>): AccountLetterRow[] {
  return accountLetters.map(({ contractId, ...fact }) => ({ ...fact, accountId: demoAccountId(contractId) }));
}
