import { type PlainDate } from '../../../../../shared/kernel/dates/period';
import { OPEN, stationRule } from '../../judging/applicability.rules';
import { figure, judged, metIf } from '../../judging/verdict.rules';

/**
 * ST-2 (方案 三(一)): the venue comes from a source that the policy lists. The street has listed the equipment, and the
 * contractor has acknowledged it.
 */
export const venueAndEquipment = stationRule({
  id: 'ST-2',
  states: OPEN,
  judge: (_, { parameters, asOf }, { venueSource, equipmentListedOn, equipmentAcknowledgedOn }) => {
    const hasPassed = (day: PlainDate | null) => day !== null && day <= asOf;
    const hasVenue = venueSource !== null && parameters.sources.includes(venueSource);
    const figures = [
      figure('venueSource', venueSource, parameters.sources.join(' ')),
      figure('equipmentListedOn', equipmentListedOn),
      figure('equipmentAcknowledgedOn', equipmentAcknowledgedOn),
    ];
    return judged(metIf(hasVenue && hasPassed(equipmentListedOn) && hasPassed(equipmentAcknowledgedOn)), figures);
  },
});
