import { z } from 'zod';
import { SERVICE_KIND } from '../../../domain/stations';
import { VERDICT } from '../../../domain/standard';
import { defineRule } from '../../rule/definition';
import { months, oneOrMoreOf } from '../../rule/parameters';

/** ST-5 lists the `kinds` of service that a station may give. A check of the service counts for `months` months. */
export const ST_5 = defineRule({
  id: 'ST-5',
  title: { zh: '服务内容', en: 'Service content' },
  owner: 'evaluation',
  force: 'MUST',
  subjects: ['STATION'],
  parameters: z.strictObject({ kinds: oneOrMoreOf(SERVICE_KIND.values), months: months(1) }),
  units: { months: '个月' },
  figures: {
    excludedKinds: { zh: '范围外的服务', en: 'Services outside the scope', values: SERVICE_KIND },
    checkedOn: { zh: '检查日期', en: 'Checked on' },
    checkHoldsUntil: { zh: '检查有效至', en: 'Check valid until' },
    checkFound: {
      zh: '检查结论',
      en: 'Conclusion of the check',
      values: VERDICT,
      absent: { zh: '无有效检查', en: 'No valid check' },
    },
  },
});
