import { OPEN, stationRule } from '../../judging/applicability.rules';
import { figure, judged, listed, metIf } from '../../judging/verdict.rules';

/** ST-4 (方案 三(三)): the regulations of the district and the station together cover every required kind. */
export const regulations = stationRule({
  id: 'ST-4',
  states: OPEN,
  judge: (_, { parameters }, { regulationKinds }) => {
    const missing = parameters.kinds.filter((kind) => !regulationKinds.includes(kind));
    const inForce = parameters.kinds.length - missing.length;
    const figures = [
      figure('regulations', inForce, parameters.kinds.length),
      figure('missingRegulations', listed(missing)),
    ];
    return judged(metIf(missing.length === 0), figures);
  },
});
