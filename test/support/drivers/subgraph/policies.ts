import { JINAN_2021 } from '../../../../shared/policy/cities/jinan-2021';
import { readPolicies } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { changed } from './rule-facts';

/** The parts of Qingdao's policy that differ from Jinan's: fewer staff, quarterly briefs, and a calendar for 2026. */
const QINGDAO = {
  ...changed('PE-1', { minimum: 2 }, changed('FI-3', { everyMonths: 3, dueDay: 15 })),
  division: '3702',
  version: 'qingdao-2025',
  effectiveFrom: '2025-07-01',
  calendar: { 2026: { source: '测试', holidays: ['2026-06-08'], workdays: ['2026-06-06'] } },
} satisfies Policy;

export const QINGDAO_2025: Policy = {
  ...QINGDAO,
  rules: {
    ...QINGDAO.rules,
    'PE-1': {
      clause: '第八条',
      summary: { zh: '驻站人员不少于二人。', en: 'At least two persons are on post.' },
      force: 'MUST',
      parameters: { minimum: 2 },
    },
    'EV-1': {
      ...JINAN_2021.rules['EV-1'],
      parameters: {
        ...JINAN_2021.rules['EV-1'].parameters,
        weightsTenths: {
          ADMINISTRATION: 100,
          FINANCE: 100,
          SERVICE: 500,
          SOCIAL_APPRAISAL: 200,
          PUBLICITY_AND_INNOVATION: 100,
        },
      },
    },
  },
};

/** Jinan's next policy version. From 1 July 2026 it requires four staff. */
export const JINAN_2026: Policy = {
  ...changed('PE-1', { minimum: 4 }),
  version: 'jinan-2026',
  effectiveFrom: '2026-07-01',
};

export const SEVERAL: readonly Policy[] = readPolicies([JINAN_2026, QINGDAO_2025, JINAN_2021]);
