import { type Role } from '../../../../shared/domain/roles';
import { ASSESSOR, MONEY, READERS } from '../../../../shared/graphql/audience/visible-to';

/** Who reads budget lines, and what is drawn on them. */
export const BUDGET: readonly Role[] = [...MONEY, ...ASSESSOR];
/** Who reads the ledger entry by entry, and what treasuries' statements came to: the assessor has its sums. */
export const LEDGER: readonly Role[] = MONEY;
export const RECONCILED: readonly Role[] = LEDGER;
/** Who reads a contract's money and terms: its parties, those above them, and the assessor for the rules. */
export const CONTRACT_MONEY: readonly Role[] = [...BUDGET, 'CONTRACTOR'];
/** Who reads what people have written about it, which may name them: not the assessor, who reads no names. */
export const CONTRACT_TEXTS: readonly Role[] = [...MONEY, 'CONTRACTOR'];
/** Who reads the money of one lot: a street office too, whose scope holds its own station's lots alone. */
export const LOT_MONEY: readonly Role[] = [...CONTRACT_MONEY, 'STREET_OFFICE'];
/** Who may read what CO-6 has published. */
export const DISCLOSURE: readonly Role[] = [...CONTRACT_MONEY, 'PUBLIC'];
/** Of a lot's money the hub knows only whether it is on time, and the public only the price. */
export const LOT_PRICE: readonly Role[] = [...LOT_MONEY, 'PUBLIC'];
/** Who follows a lot's course. */
export const LOT_COURSE: readonly Role[] = READERS.filter((role) => role !== 'PUBLIC');
/** A contract's course depends on all its lots, of which a street office sees one. */
export const CONTRACT_COURSE: readonly Role[] = LOT_COURSE.filter((role) => role !== 'STREET_OFFICE');
/** Whether payments are on time: all that a hub sees of money. */
export const PUNCTUALITY: readonly Role[] = [...LOT_MONEY, 'DISTRICT_HUB'];
/** Who reads the figures of a division: a street office its own, without the budget, which is kept for districts. */
export const DIVISION_MONEY: readonly Role[] = [...BUDGET, 'STREET_OFFICE'];
/** Who reads which person has acted. */
export const TRAIL: readonly Role[] = ['AUDITOR'];
/** Roles that may read which systems of the bureaus are notified of what is recorded. */
export const SUBSCRIPTIONS: readonly Role[] = ['FINANCE_BUREAU', 'AUDITOR'];
/** Roles that may read the webhook signing secret: whoever subscribes. */
export const WEBHOOK_SECRET: readonly Role[] = ['FINANCE_BUREAU'];
