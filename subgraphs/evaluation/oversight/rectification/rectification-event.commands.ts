import { type EventDraft, type EventPlace, recorded } from '../../../../shared/store/write';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type AttachmentSlice } from '../../ground/attachment/attachment.repository';
import { type BeyondLots, type BeyondPlaces, type PlaceSlice } from '../../ground/station/place.repository';
import { eventPlaceOf } from '../../ground/station/station.commands';
import { type CitedChecks } from './cited-checks.commands';
import { type RectificationSlice } from './rectification.repository';
import { RECORDED_RECTIFICATION, type RectificationRow } from './rectification.row';

/** The transaction that the commands of rectifications run in. */
export type RectificationTransaction = Transaction<
  PlaceSlice & RectificationSlice & AttachmentSlice & CitedChecks & BeyondPlaces & BeyondLots
>;

type Change = { before: RectificationRow | null; after: RectificationRow };

/**
 * Records a change of a rectification as an event.
 * @returns the station, division and district to which the event belongs
 */
export async function recordRectification(
  tx: RectificationTransaction,
  action: string,
  { before, after }: Change,
): Promise<EventPlace> {
  // The contractor may have left the station and no longer see it, so the station's division is read beyond the
  // caller's scope.
  const place = eventPlaceOf(await tx.beyond.places.get(after.stationId));
  const event: EventDraft = {
    action,
    subject: { type: 'Rectification', id: after.id },
    place,
    before: before && recorded(before, RECORDED_RECTIFICATION),
    after: recorded(after, RECORDED_RECTIFICATION),
  };
  tx.write.record(event);
  return place;
}
