import { z } from 'zod';
import { EDUCATION, type Education } from '../../../domain/personnel';
import { defineRule } from '../../rule/definition';

/** The levels of education that a policy may require. The lowest level is missing, because everybody has it. */
const REQUIRABLE = ['JUNIOR_COLLEGE', 'BACHELOR', 'MASTER', 'DOCTORATE'] as const satisfies readonly Education[];

/** PE-3 sets the `minimum` level of education of each worker. The level counts once it is verified. */
export const PE_3 = defineRule({
  id: 'PE-3',
  title: { zh: '学历', en: 'Education' },
  owner: 'personnel',
  force: 'SHOULD',
  subjects: ['STATION'],
  parameters: z.strictObject({ minimum: z.enum(REQUIRABLE) }),
  units: {},
  figures: {
    lowestEducation: { zh: '最低学历', en: 'Lowest education', values: EDUCATION },
    belowEducation: { zh: '学历不足人数', en: 'Staff below the required level' },
    verifiedEducation: { zh: '经核实达到的人数', en: 'Staff verified to have the required level' },
  },
});
