import { badInput } from '../../../../shared/kernel/errors';
import { type PlainDate } from '../../../../shared/kernel/dates/period';

/**
 * Checks that the assignment was discovered between the signing of the contract and today (CO-5, 五(四)).
 * @throws HubError BAD_USER_INPUT for any other day
 */
export function assertDiscovered(
  discoveredOn: PlainDate,
  { signedOn }: { signedOn: PlainDate },
  today: PlainDate,
): void {
  if (discoveredOn >= signedOn && discoveredOn <= today) return;
  throw badInput('input.discoveredOn', {
    zh: `发现日期(${discoveredOn})须在合同签订日期(${signedOn})至今日(${today})之间,请改正。`,
    en: `The date of discovery (${discoveredOn}) must be between the signing date (${signedOn}) and today (${today}). Correct the date.`,
  });
}
