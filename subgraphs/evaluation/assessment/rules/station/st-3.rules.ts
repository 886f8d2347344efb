import { type PlaqueFacts } from '../../facts/premises-facts';
import { OPEN, stationRule } from '../../judging/applicability.rules';
import { figure, judged, listed, metIf, reasonsFirst } from '../../judging/verdict.rules';

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
    const placesOf = (some: readonly PlaqueFacts[]) =>
      parameters.placements.filter((wanted) => some.some(({ placement }) => placement === wanted));
    const right = placesOf(plaques.filter(isRight));
    const isComplete = right.length === parameters.placements.length;
    const figures = reasonsFirst([
      [!isComplete, figure('rightPlaques', listed(right), parameters.placements.join(' '))],
      [!isComplete, figure('recordedPlaques', listed(placesOf(plaques)))],
      [!isNamed, figure('name', name, parameters.nameSuffix)],
    ]);
    return judged(metIf(isNamed && isComplete), figures);
  },
});
