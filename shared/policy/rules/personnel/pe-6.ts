import { z } from 'zod';
import { defineRule } from '../../rule/definition';
import { months } from '../../rule/parameters';

/** PE-6 requires trained staff on post within `months` months after the contract is signed. */
export const PE_6 = defineRule({
  id: 'PE-6',
  title: { zh: '人员到岗', en: 'Staff on post' },
  owner: 'personnel',
  force: 'SHOULD',
  subjects: ['STATION'],
  parameters: z.strictObject({ months: months(0) }),
  units: { months: '个月' },
  figures: {
    dueOn: { zh: '应到岗日期', en: 'Due on' },
    staffOnDueDate: {
      zh: '在岗人员(以评定日期与应到岗日期中较早者为准)',
      en: 'Staff on post on the assessment date, or on the due date if it has passed',
    },
    trained: { zh: '培训合格人员', en: 'Trained staff' },
  },
});
