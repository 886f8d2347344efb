import { type PlainDate } from '../../../../../shared/kernel/dates/period';
import { OPEN, stationRule } from '../../judging/applicability.rules';
import { figure, judged, metIf, reasonsFirst } from '../../judging/verdict.rules';

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
    const [isListed, isAcknowledged] = [hasPassed(equipmentListedOn), hasPassed(equipmentAcknowledgedOn)];
    const figures = reasonsFirst([
      [!hasVenue, figure('venueSource', venueSource, parameters.sources.join(' '))],
      [!isListed, figure('equipmentListedOn', equipmentListedOn)],
      [!isAcknowledged, figure('equipmentAcknowledgedOn', equipmentAcknowledgedOn)],
    ]);
    return judged(metIf(hasVenue && isListed && isAcknowledged), figures);
  },
});
