import { type PaymentRecordQuery } from '../../../generated/documents/auditor';
import { MONEY_CHAIN } from '../../../words/audit/record';
import { say } from '../../../words/language';

/** A payment with the person of each step, and with the budget lines from which it was paid. */
export type Payment = NonNullable<PaymentRecordQuery['disbursement']>;

type Persons = { paidOn: string | null; requestedBy: string | null; approvedBy: string | null; paidBy: string | null };

/** Returns whether one person both approved and made a payment. Null if the payer is not recorded. */
export function isOnePerson({ approvedBy, paidBy }: Persons): boolean | null {
  return paidBy === null ? null : approvedBy === paidBy;
}

export function separationText(persons: Persons): string {
  const isOne = isOnePerson(persons);
  if (isOne === null) return say(persons.paidOn === null ? MONEY_CHAIN.notYet : MONEY_CHAIN.unknown);
  return say(isOne ? MONEY_CHAIN.samePerson : MONEY_CHAIN.separate);
}
