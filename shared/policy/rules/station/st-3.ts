import { z } from 'zod';
import { SIGNAGE_PLACEMENT } from '../../../domain/stations';
import { NOT_RECORDED, defineRule } from '../../rule/definition';
import { oneOrMoreOf } from '../../rule/parameters';

/**
 * ST-3 requires a plaque in each of the `placements`. A plaque shows the name of the station, which ends with
 * `nameSuffix`. `emblem` and `prominent` say whether it must bear the emblem and be in a prominent place.
 */
export const ST_3 = defineRule({
  id: 'ST-3',
  title: { zh: '统一标识', en: 'Signage' },
  owner: 'stations',
  force: 'SHOULD',
  subjects: ['STATION'],
  parameters: z.strictObject({
    placements: oneOrMoreOf(SIGNAGE_PLACEMENT.values),
    nameSuffix: z.string().min(1),
    emblem: z.boolean(),
    prominent: z.boolean(),
  }),
  units: {},
  figures: {
    name: { zh: '社工站名称', en: 'Name of the station' },
    rightPlaques: {
      zh: '合格标牌',
      en: 'Conforming plaques',
      values: SIGNAGE_PLACEMENT,
      absent: { zh: '无', en: 'None' },
    },
    recordedPlaques: {
      zh: '已登记标牌',
      en: 'Recorded plaques',
      values: SIGNAGE_PLACEMENT,
      absent: NOT_RECORDED,
    },
  },
});
