import { type EventDraft, recorded } from '../../../../shared/store/write';
import { type ContractorRow, RECORDED_CONTRACTOR, RECORDED_CORRECTED } from './contractor.row';

/** Returns the first event of a contractor. */
export function contractorEvent(
  action: 'CONTRACTOR_ENTERED' | 'CONTRACTOR_REGISTERED',
  row: ContractorRow,
): EventDraft {
  return { ...about(row), action, before: null, after: recorded(row, RECORDED_CONTRACTOR) };
}

export function contractorCorrected(before: ContractorRow, after: ContractorRow): EventDraft {
  const changed = { before: recorded(before, RECORDED_CORRECTED), after: recorded(after, RECORDED_CORRECTED) };
  return { ...about(after), action: 'CONTRACTOR_CORRECTED', ...changed };
}

/**
 * Returns the subject and the place of an event about a contractor. A contractor has no station. The place of the event
 * is therefore the place of registration, and the event belongs to the chain of the city of that place.
 */
function about({ id, divisionCode, districtCode }: ContractorRow): Pick<EventDraft, 'subject' | 'place'> {
  return { subject: { type: 'Contractor', id }, place: { stationId: null, divisionCode, districtCode } };
}
