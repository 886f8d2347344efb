import { z } from 'zod';
import { defineRule } from '../../rule/definition';
import { day, days } from '../../rule/parameters';

/**
 * ST-1 requires one station in operation in every street and town. Until the end of the day `dueOn`, a station may
 * still be missing. A station may be suspended for at most `suspensionDays` days.
 */
export const ST_1 = defineRule({
  id: 'ST-1',
  title: { zh: '每个街道(镇)一个社工站', en: 'One station in every street and town' },
  owner: 'stations',
  force: 'SHOULD',
  subjects: ['DISTRICT'],
  parameters: z.strictObject({ dueOn: day, suspensionDays: days(0) }),
  units: { suspensionDays: '日' },
  figures: {
    streets: { zh: '街道(镇)数', en: 'Streets and towns' },
    built: { zh: '已建成', en: 'Built' },
    operating: { zh: '正常运行', en: 'Operating' },
    suspendedWithin: {
      zh: '社工站暂停且未超期的街道(镇)',
      en: 'Streets and towns whose station is suspended within the time limit',
      values: 'DIVISIONS',
    },
    streetsNotOperating: {
      zh: '未正常运行的街道(镇)',
      en: 'Streets and towns without a station in operation',
      values: 'DIVISIONS',
    },
    streetsWithout: { zh: '没有社工站的街道(镇)', en: 'Streets and towns without a station', values: 'DIVISIONS' },
    streetsWithSeveral: {
      zh: '有多个社工站的街道(镇)',
      en: 'Streets and towns with several stations',
      values: 'DIVISIONS',
    },
  },
});
