import { type EventDraft, recorded } from '../../../../shared/store/write';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type ContractRow, RECORDED_CONTRACT } from '../../ground/contract/contract.row';

/** Returns the event of a change of a contract. It never contains the texts of the clauses. */
export function contractEvent(action: string, before: ContractRow | null, after: ContractRow): EventDraft {
  return {
    action,
    subject: { type: 'ServiceContract', id: after.id },
    place: purchasersPlace(after),
    before: before && recorded(before, RECORDED_CONTRACT),
    after: recorded(after, RECORDED_CONTRACT),
  };
}
