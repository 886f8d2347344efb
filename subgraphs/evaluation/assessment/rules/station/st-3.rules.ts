import { type PlaqueFacts } from '../../facts/premises-facts';
import { OPEN, stationRule } from '../../judging/applicability.rules';
import { figure, judged, listed, metIf } from '../../judging/verdict.rules';

/**
 * ST-3 (方案 三(四)): the station's name has the required suffix. Each required placement has a plaque with exactly this
 * name. The policy says whether the plaque must have the emblem and a prominent place.
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
