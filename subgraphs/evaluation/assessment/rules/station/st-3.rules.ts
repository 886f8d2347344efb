import { type PlaqueFacts } from '../../facts/premises-facts';
import { OPEN, stationRule } from '../../judging/applicability.rules';
import { figure, judged, listed, metIf } from '../../judging/verdict.rules';

/**
 * ST-3 (方案 三(四)): each required placement has a plaque in a prominent place, with the emblem and the station's full
 * name.
 */
export const signage = stationRule({
  id: 'ST-3',
  states: OPEN,
  judge: (_, { parameters }, { name, plaques }) => {
    const isNamed = name.endsWith(parameters.nameSuffix);
    const isRight = (plaque: PlaqueFacts) =>
      plaque.textMatches && (plaque.hasEmblem || !parameters.emblem) && (plaque.prominent || !parameters.prominent);
    const right = plaques.filter(isRight).map(({ placement }) => placement);
    const placements = parameters.placements.filter((placement) => right.includes(placement));
    const figures = [
      figure('name', name, parameters.nameSuffix),
      figure('rightPlaques', listed(placements), parameters.placements.join(' ')),
    ];
    return judged(metIf(isNamed && placements.length === parameters.placements.length), figures);
  },
});
