import { z } from 'zod';
import { defineRule } from '../../rule/definition';

/** PE-4 sets the share of qualified staff: at least `numerator` of every `denominator` workers. */
export const PE_4 = defineRule({
  id: 'PE-4',
  title: { zh: '专业资质', en: 'Professional qualification' },
  owner: 'personnel',
  force: 'SHOULD',
  subjects: ['STATION'],
  parameters: z
    .strictObject({ numerator: z.int().min(0), denominator: z.int().min(1).max(1000) })
    .refine(({ numerator, denominator }) => numerator <= denominator, 'The numerator must not exceed the denominator.'),
  units: {},
  figures: {
    verified: { zh: '经核实的专业人员', en: 'Verified qualified staff' },
    qualified: { zh: '填报的专业人员', en: 'Qualified staff as claimed' },
    staff: { zh: '驻站人员', en: 'Staff on post' },
  },
});
