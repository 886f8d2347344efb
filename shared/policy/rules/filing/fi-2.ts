import { z } from 'zod';
import { defineRule } from '../../rule/definition';
import { months } from '../../rule/parameters';
import { FILING_FIGURES } from './filing-figures';

/** FI-2 requires the needs survey and the service plan within `months` months after the staff arrive. */
export const FI_2 = defineRule({
  id: 'FI-2',
  title: { zh: '需求调研和服务计划', en: 'Needs survey and service plan' },
  owner: 'evaluation',
  force: 'SHOULD',
  subjects: ['STATION'],
  parameters: z.strictObject({ months: months(0) }),
  units: { months: '个月' },
  figures: FILING_FIGURES,
});
