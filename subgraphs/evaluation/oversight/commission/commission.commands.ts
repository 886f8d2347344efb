import { isDuplicate } from '../../../../shared/store/connection/transaction';
import { recorded } from '../../../../shared/store/write';
import { notFound } from '../../../../shared/kernel/errors';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type NewCommission } from './commission.input';
import { RECORDED_COMMISSION } from './commission.row';
import { alreadyCommissioned, assertTimely } from './commission.rules';
import { type CommissionSlice } from './commission.repository';

/** The transaction that the commands of this file run in. */
export type CommissionTransaction = Transaction<CommissionSlice>;

/**
 * Commissions the inspection of a year for the caller's city (EV-3).
 * @returns the id of the commission
 * @throws HubError BAD_USER_INPUT if the year is neither this year nor the next, CONFLICT if the year already has a
 * commission
 */
export async function commissionInspection(tx: CommissionTransaction, given: NewCommission): Promise<string[]> {
  if (tx.scope.kind !== 'division') throw notFound();
  const cityCode = tx.scope.code;
  assertTimely(given.year, tx.today);
  const commission = { id: newId(tx.now), cityCode, ...given, commissionedOn: tx.today };
  try {
    await tx.commissions.insert(commission);
  } catch (error) {
    throw isDuplicate(error) ? alreadyCommissioned(given.year) : error;
  }
  tx.write.record({
    action: 'INSPECTION_COMMISSIONED',
    subject: { type: 'InspectionCommission', id: commission.id },
    place: { stationId: null, divisionCode: cityCode, districtCode: cityCode },
    before: null,
    after: recorded(commission, RECORDED_COMMISSION),
  });
  return [commission.id];
}
