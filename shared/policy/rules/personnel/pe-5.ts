import { z } from 'zod';
import { defineRule } from '../../rule/definition';

/**
 * PE-5 sets how many `hours` a worker must spend in the community in each full week on post. It judges the last `weeks`
 * weeks.
 */
export const PE_5 = defineRule({
  id: 'PE-5',
  title: { zh: '社区(村)服务时间', en: 'Time in the community' },
  owner: 'personnel',
  force: 'SHOULD',
  subjects: ['STATION'],
  parameters: z.strictObject({ hours: z.int().min(1).max(168), weeks: z.int().min(1).max(12) }),
  units: { hours: '小时', weeks: '周' },
  figures: {
    fewestHours: { zh: '最少服务时数', en: 'Fewest hours of service' },
    weeksBelow: { zh: '未达到最低工时的人周数', en: 'Person-weeks below the minimum' },
    periodsBelow: { zh: '未达到最低工时的周', en: 'Weeks below the minimum', values: 'PERIODS' },
    weeksNotKnown: { zh: '待核实的人周数', en: 'Person-weeks with an unknown result' },
    weeksOpen: { zh: '尚可填报或者确认的人周数', en: 'Person-weeks whose hours may still be logged or confirmed' },
    weeksReached: { zh: '达到最低工时的人周数', en: 'Person-weeks that reach the minimum' },
    weeksNotCounted: { zh: '不计入的人周数', en: 'Person-weeks that do not count' },
  },
});
