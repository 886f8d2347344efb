import { type EventDraft, recorded } from '../../../../shared/store/write';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type LotStampRow } from '../../ground/lot/lot-stamp.row';
import { type ContractRow, RECORDED_CONTRACT } from '../../ground/contract/contract.row';

type Change = { before: ContractRow | null; after: ContractRow; lots: readonly Pick<LotStampRow, 'stationId'>[] };

/**
 * Returns the event that records a change of a contract. It names the stations of the lots, and never contains the
 * texts of the clauses.
 */
export function contractEvent(action: string, { before, after, lots }: Change): EventDraft {
  return {
    action,
    subject: { type: 'ServiceContract', id: after.id },
    place: purchasersPlace(after),
    before: before && recorded(before, RECORDED_CONTRACT),
    after: { ...recorded(after, RECORDED_CONTRACT), stationIds: stationsOf(lots) },
  };
}

/** Returns the stations that lots serve. The lot of a district hub has no station, so it is left out. */
export function stationsOf(lots: readonly Pick<LotStampRow, 'stationId'>[]): string[] {
  return lots.flatMap(({ stationId }) => (stationId === null ? [] : [stationId]));
}
