import { type Role } from '../../../../shared/domain/roles';
import { ASSESSOR, MONEY, READERS } from '../../../../shared/graphql/audience/visible-to';

/** Roles that may read budget lines and the money that is drawn on them. */
export const BUDGET: readonly Role[] = [...MONEY, ...ASSESSOR];
/** Roles that may read the ledger entry by entry, and the reconciliations. The assessor reads only sums. */
export const LEDGER: readonly Role[] = MONEY;
export const RECONCILED: readonly Role[] = LEDGER;
/**
 * Roles that may read a contract's money and terms: the contractor, the offices that buy, pay or oversee, and the
 * assessor.
 */
export const CONTRACT_MONEY: readonly Role[] = [...BUDGET, 'CONTRACTOR'];
/** Roles that may read texts about a contract, which may contain names. The assessor reads no names. */
export const CONTRACT_TEXTS: readonly Role[] = [...MONEY, 'CONTRACTOR'];
/**
 * Roles that may read the money of one lot. A street office may, because its scope contains only the lots of its own
 * station.
 */
export const LOT_MONEY: readonly Role[] = [...CONTRACT_MONEY, 'STREET_OFFICE'];
/** Roles that may read the facts that CO-6 makes public. */
export const DISCLOSURE: readonly Role[] = [...CONTRACT_MONEY, 'PUBLIC'];
/**
 * Roles that may read the price of a lot. The price is the only amount of a lot that the public sees. A district hub
 * sees no amount.
 */
export const LOT_PRICE: readonly Role[] = [...LOT_MONEY, 'PUBLIC'];
/** Roles that may read the dates of a lot. */
export const LOT_COURSE: readonly Role[] = READERS.filter((role) => role !== 'PUBLIC');
/** Roles that may read the status of a lot. The status is published, but its dates and reasons are not. */
export const LOT_STANDING: readonly Role[] = READERS;
/**
 * Roles that may read the status of a contract. A street office may not: the status depends on lots that it does not
 * see.
 */
export const CONTRACT_COURSE: readonly Role[] = LOT_STANDING.filter((role) => role !== 'STREET_OFFICE');
/** Roles that may read whether payments are on time, which is all that a district hub sees of money. */
export const PUNCTUALITY: readonly Role[] = [...LOT_MONEY, 'DISTRICT_HUB'];
/**
 * Roles that may read the sums of a division. A street office reads the sums of its own division. It reads no budget,
 * because a budget line belongs to a district and not to a street.
 */
export const DIVISION_MONEY: readonly Role[] = [...BUDGET, 'STREET_OFFICE'];
/** Roles that may read the bank account of a contract: the offices that enter, pay and audit it, and the contractor. */
export const ACCOUNT: readonly Role[] = ['DISTRICT_BUREAU', 'FINANCE_BUREAU', 'AUDITOR', 'CONTRACTOR'];
/** Roles that may read which person acted. */
export const TRAIL: readonly Role[] = ['AUDITOR'];
/** Roles that may read webhooks, which notify the systems of the bureaus. */
export const SUBSCRIPTIONS: readonly Role[] = ['FINANCE_BUREAU', 'AUDITOR'];
/** Roles that may read the webhook signing secret: the bureaus that subscribe. */
export const WEBHOOK_SECRET: readonly Role[] = ['FINANCE_BUREAU'];
