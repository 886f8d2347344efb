import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { obligationId } from './obligation-id';
import { type ObligationRow } from './obligation.row';

/** The fields that an obligation takes from its owner, a lot or a district. */
export type Owner = Pick<
  ObligationRow,
  'ownerId' | 'districtCode' | 'divisionCode' | 'stationId' | 'lotId' | 'contractorId'
>;
type Expected = Pick<ObligationRow, 'kind' | 'period' | 'beginsOn' | 'projectYear' | 'dueOn'>;

export function ownerOfDistrict(districtCode: DivisionCode): Owner {
  const none = { divisionCode: null, stationId: null, lotId: null, contractorId: null };
  return { ownerId: districtCode, districtCode, ...none };
}

/** Returns an obligation for which nothing is submitted yet. */
export function newObligation(owner: Owner, expected: Expected): ObligationRow {
  const id = obligationId({ ...expected, ownerId: owner.ownerId });
  const nothing = { firstSubmittedAt: null, lastSubmittedAt: null, returnedOn: null, returnReason: null };
  const review = { verifiedOn: null, acknowledgedOn: null, isCancelled: false };
  return { id, ...owner, ...expected, revision: 0, ...nothing, ...review };
}
