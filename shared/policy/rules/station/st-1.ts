import { z } from 'zod';
import { defineRule } from '../../rule/definition';
import { day } from '../../rule/parameters';

/** ST-1 requires one station in every street and town. Until the end of `dueOn` a station may still be missing. */
export const ST_1 = defineRule({
  id: 'ST-1',
  title: { zh: '每个街道(镇)一个社工站', en: 'One station in every street and town' },
  owner: 'stations',
  force: 'SHOULD',
  subjects: ['DISTRICT'],
  parameters: z.strictObject({ dueOn: day }),
  units: {},
  figures: {
    streets: { zh: '街道(镇)数', en: 'Streets and towns' },
    streetsWithOneStation: { zh: '有一个社工站的街道(镇)', en: 'Streets and towns with one station' },
    streetsWithout: { zh: '没有社工站的街道(镇)', en: 'Streets and towns without a station' },
    streetsWithSeveral: { zh: '有多个社工站的街道(镇)', en: 'Streets and towns with several stations' },
  },
});
