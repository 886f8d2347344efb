import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type LotFacts } from '../facts/lot-facts';
import { type StationFacts } from '../facts/subject-facts';
import { type Subject } from '../finding/finding.rules';
import { lotInForce } from '../judging/lot-in-force.rules';

/** Converts a lot of a district's hub to a subject of the assessment. */
export function lotSubject(districtCode: DivisionCode, { lotId, contractorId }: LotFacts): Subject {
  return {
    subjectKind: 'HUB_LOT',
    subjectId: lotId,
    stationId: null,
    lotId,
    divisionCode: null,
    districtCode,
    contractorId,
  };
}

/**
 * Converts a station to a subject of the assessment. The subject names the lot under which the station is served on the
 * day.
 */
export function subjectOf({ stationId, divisionCode, districtCode, lots }: StationFacts, asOf: PlainDate): Subject {
  const lot = lots && lotInForce(lots, asOf);
  return {
    subjectKind: 'STATION',
    subjectId: stationId,
    stationId,
    lotId: lot?.lotId ?? null,
    divisionCode,
    districtCode,
    contractorId: lot?.contractorId ?? null,
  };
}
