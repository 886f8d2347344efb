import { z } from 'zod';
import { defineRule } from '../../rule/definition';

/** PE-1 sets the `minimum` number of workers that a station must have on post. */
export const PE_1 = defineRule({
  id: 'PE-1',
  title: { zh: '驻站人员数量', en: 'Number of staff' },
  owner: 'personnel',
  force: 'IN_PRINCIPLE',
  subjects: ['STATION'],
  parameters: z.strictObject({ minimum: z.int().min(1).max(1000) }),
  units: { minimum: '人' },
  figures: { staff: { zh: '驻站人员', en: 'Staff on post' } },
});
