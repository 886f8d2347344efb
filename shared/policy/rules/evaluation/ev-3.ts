import { z } from 'zod';
import { NOT_RECORDED, defineRule } from '../../rule/definition';
import { monthAndDay } from '../../rule/parameters';

/**
 * EV-3 requires the city to inspect `stationsADistrict` stations of each district in each year, by the end of the day
 * `dueOn` of that year. `withFinance` says whether the finance bureau must take part.
 */
export const EV_3 = defineRule({
  id: 'EV-3',
  title: { zh: '市级督导检查', en: 'City inspection' },
  owner: 'evaluation',
  force: 'SHOULD',
  subjects: ['DISTRICT', 'CITY'],
  parameters: z.strictObject({ stationsADistrict: z.int().min(1), withFinance: z.boolean(), dueOn: monthAndDay }),
  units: { stationsADistrict: '个社工站' },
  figures: {
    inspectedStations: { zh: '已检查社工站', en: 'Inspected stations' },
    lackingInspections: { zh: '尚缺检查次数', en: 'Missing inspections' },
    dueOn: { zh: '应完成日期', en: 'Due on' },
    openStations: { zh: '已启用且未关闭的社工站', en: 'Open stations' },
    commissioned: { zh: '已委托检查', en: 'Inspection commissioned', values: 'YES_OR_NO' },
    withFinance: {
      zh: '财政部门参加',
      en: 'Finance bureau takes part',
      values: 'YES_OR_NO',
      absent: NOT_RECORDED,
    },
    districtsInspected: { zh: '已检查区县', en: 'Inspected districts' },
    districtsLacking: { zh: '未检查区县', en: 'Districts without inspection', values: 'DIVISIONS' },
  },
});
