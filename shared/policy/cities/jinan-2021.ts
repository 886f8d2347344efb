import { type PolicyWithoutSummaries, withSummaries } from '../schema/clause-summaries';
import { type Policy } from '../schema/policy-schema';
import { CHINA_HOLIDAYS } from './holidays';
import { JINAN_2021_SUMMARIES } from './jinan-2021-summaries';

/**
 * The standard of Jinan: 济南市街道(镇)社会工作服务站建设实施方案 (2021-02-04), clause by clause. Where the plan leaves a figure open,
 * this file sets a default of the Hub. The defaults are the weights, grade bounds and working days of EV-1, the days of
 * ST-1, FI-3, FI-4, EV-1 and EV-2, the due date of EV-3, the months of ST-5, the bounds of FN-1, and the working days
 * for complaints.
 */
const CLAUSES = {
  division: '37',
  version: 'jinan-2021',
  effectiveFrom: '2021-02-04',
  rules: {
    'ST-1': { clause: '一(三)、三(二)', force: 'SHOULD', parameters: { dueOn: '2021-12-31', suspensionDays: 30 } },
    'ST-2': {
      clause: '三(一)',
      force: 'SHOULD',
      parameters: { sources: ['PARTY_MASS_CENTRE', 'CIVILISATION_PRACTICE_CENTRE', 'PUBLIC_BUILDING', 'OTHER'] },
    },
    'ST-3': {
      clause: '三(四)',
      force: 'SHOULD',
      parameters: {
        placements: ['OUTDOOR', 'INDOOR'],
        nameSuffix: '社会工作服务站',
        emblem: true,
        prominent: true,
      },
    },
    'ST-4': {
      clause: '三(三)',
      force: 'SHOULD',
      parameters: { kinds: ['PERSONNEL', 'FINANCE', 'VOLUNTEERS', 'VENUE_USE', 'ARCHIVES', 'RECIPIENT_DATABASE'] },
    },
    'ST-5': {
      clause: '三(五)',
      force: 'MUST',
      parameters: { kinds: ['PROFESSIONAL_SERVICE', 'TALENT_TRAINING', 'COMMUNITY_GOVERNANCE'], months: 12 },
    },
    'PE-1': { clause: '三(二)', force: 'IN_PRINCIPLE', parameters: { minimum: 3 } },
    'PE-2': { clause: '三(二)', force: 'SHOULD', parameters: { maximumAge: 40, measured: 'ON_ASSESSMENT' } },
    'PE-3': { clause: '三(二)', force: 'SHOULD', parameters: { minimum: 'JUNIOR_COLLEGE' } },
    'PE-4': { clause: '三(二)', force: 'SHOULD', parameters: { numerator: 2, denominator: 3 } },
    'PE-5': { clause: '三(五)', force: 'SHOULD', parameters: { hours: 24, weeks: 4 } },
    'PE-6': { clause: '四(四)', force: 'SHOULD', parameters: { months: 1 } },
    'CO-1': { clause: '四(三)', force: 'SHOULD', parameters: { years: 3 } },
    'CO-2': {
      clause: '四(三)',
      force: 'SHOULD',
      parameters: {
        clauses: [
          'CONTENT',
          'TERM',
          'QUANTITY',
          'QUALITY',
          'PRICE',
          'SETTLEMENT',
          'RIGHTS_AND_DUTIES',
          'BREACH_LIABILITY',
        ],
      },
    },
    'CO-3': { clause: '四(二)', force: 'MUST', parameters: {} },
    'CO-4': {
      clause: '二(二)',
      force: 'MUST',
      parameters: {
        kinds: ['ENTERPRISE', 'SOCIAL_ORGANISATION', 'OTHER_LAWFUL', 'MASS_ORGANISATION'],
        barredWhereTreasuryFunded: ['MASS_ORGANISATION'],
        creditCheck: true,
      },
    },
    'CO-5': { clause: '五(四)', force: 'MUST', parameters: {} },
    'CO-6': {
      clause: '四(二)、五(四)',
      force: 'SHOULD',
      parameters: {
        parts: ['CONTENT', 'STANDARD', 'REQUIREMENTS', 'METHOD', 'CONTRACTOR_CONDITIONS'],
        daysBeforeAward: 1,
      },
    },
    'FI-1': { clause: '四(一)', force: 'SHOULD', parameters: { dueOn: '03-31' } },
    'FI-2': { clause: '四(四)', force: 'SHOULD', parameters: { months: 1 } },
    'FI-3': { clause: '四(四)', force: 'SHOULD', parameters: { everyMonths: 1, dueDay: 10 } },
    'FI-4': { clause: '四(四)', force: 'SHOULD', parameters: { midTermMonths: 6, finalDays: 10 } },
    'FI-5': { clause: '四(五)', force: 'SHOULD', parameters: { dueOn: '11-30' } },
    'EV-1': {
      clause: '四(五)',
      force: 'SHOULD',
      parameters: {
        weightsTenths: {
          ADMINISTRATION: 150,
          FINANCE: 200,
          SERVICE: 400,
          SOCIAL_APPRAISAL: 150,
          PUBLICITY_AND_INNOVATION: 100,
        },
        gradeBoundsTenths: { EXCELLENT: 900, GOOD: 800, QUALIFIED: 600 },
        days: 60,
        daysBeforeYearEnd: 60,
        objectionWorkdays: 5,
        decisionWorkdays: 10,
      },
    },
    'EV-2': { clause: '四(五)', force: 'MUST', parameters: { goesOnWith: 'QUALIFIED', terminationDays: 30 } },
    'EV-3': {
      clause: '四(五)',
      force: 'SHOULD',
      parameters: { stationsADistrict: 1, withFinance: true, dueOn: '12-31' },
    },
    'FN-1': { clause: '五(三)', force: 'SHOULD', parameters: { cityFrom: 1, cityUntil: 9_999 } },
    'FN-2': {
      clause: '五(三)',
      force: 'SHOULD',
      parameters: {
        sources: [
          'GENERAL_BUDGET',
          'ASSISTANCE',
          'ELDERLY',
          'CHILDREN',
          'COMMUNITY_GOVERNANCE',
          'SOCIAL_AFFAIRS',
          'OTHER',
        ],
      },
    },
    'FN-3': { clause: '五(二)', force: 'MUST', parameters: {} },
  },
  // 政府采购法 42 requires that purchase files are kept for at least 15 years. The other two terms are defaults of the Hub.
  personalData: { accessMonths: 12, sealedAfterYears: 3, archiveYears: 15 },
  calendar: CHINA_HOLIDAYS,
  complaints: { workingDays: 5 },
} satisfies PolicyWithoutSummaries;

export const JINAN_2021 = withSummaries(CLAUSES, JINAN_2021_SUMMARIES) satisfies Policy;
