import { type EventDraft, recorded } from '../../../shared/store/write';
import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { grouped } from '../../../shared/kernel/grouped';
import { RECORDED_POSTING } from '../ground/posting/posting.row';

/**
 * Returns the events that enter the postings of a district in the record, one for each posting. Finance can rebuild its
 * projection `staff_posting` from these events.
 */
export function postingsEntered({ stations, postings }: DistrictFacts): EventDraft[] {
  const at = grouped(postings, ({ stationId }) => stationId);
  return stations.flatMap(({ id: stationId, divisionCode, districtCode }) =>
    (at.get(stationId) ?? []).map((posting) => ({
      action: 'POSTING_ENTERED',
      subject: { type: 'Posting', id: posting.id },
      place: { stationId, divisionCode, districtCode },
      before: null,
      after: recorded(posting, RECORDED_POSTING),
    })),
  );
}
