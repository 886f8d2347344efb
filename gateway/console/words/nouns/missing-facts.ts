import { type UserRole } from '../../../../shared/domain/roles';
import { type Words } from '../language';
import { type RuleId } from '../standard';

/** A fact without which the Hub cannot judge a rule, and the roles that record it, in the order in which they act. */
export type MissingFact = {
  fact: Words;
  by: readonly UserRole[];
  /** Says which role does which step. If it is absent, every role in `by` records the fact. */
  steps?: Words;
  /** The figure that counts what is missing. Where it counts nothing, the verdict is UNKNOWN for another reason. */
  countedBy?: string;
};

/**
 * The facts that offices record, and without which the verdict of a rule is UNKNOWN. No office can make up for the other
 * reasons of an UNKNOWN verdict: the Hub could not read a fact, no policy is in force, or the policy has no holidays for
 * the year.
 */
export const MISSING_FACTS: Readonly<Partial<Record<RuleId, MissingFact>>> = {
  'ST-1': { fact: ['部分街道(镇)社工站的启用', 'the opening of some stations'], by: ['DISTRICT_BUREAU'] },
  'ST-5': {
    fact: ['有效期内的服务内容检查结论', 'a valid check of the services'],
    by: ['DISTRICT_HUB', 'CITY_PLATFORM'],
  },
  'PE-3': {
    fact: ['部分人员学历的核实结果', 'the verification of some education levels'],
    by: ['DISTRICT_HUB', 'DISTRICT_BUREAU'],
  },
  'PE-4': {
    fact: ['部分人员资质的核实结果', 'the verification of some qualifications'],
    by: ['DISTRICT_HUB', 'DISTRICT_BUREAU'],
  },
  'PE-5': {
    fact: ['部分周的工时', 'hours of some weeks'],
    by: ['CONTRACTOR', 'STREET_OFFICE'],
    steps: ['由承接主体填报,街道办事处(镇政府)确认', 'The contractor logs them, and the street office confirms them'],
    countedBy: 'weeksOpen',
  },
  'CO-4': { fact: ['确定中标(成交)日期', 'the date of the award'], by: ['DISTRICT_BUREAU'] },
  'CO-6': { fact: ['确定中标(成交)日期', 'the date of the award'], by: ['DISTRICT_BUREAU'] },
  'FN-1': { fact: ['本年度一般公共预算指标', 'general budget lines of this year'], by: ['FINANCE_BUREAU'] },
};

/** The sentences about a finding with an unknown verdict. */
export const MISSING = {
  fact: ['缺少{fact},由{who}登记。', 'Missing: {fact}. To be recorded by: {who}.'],
  factOfSteps: ['缺少{fact},{steps}。', 'Missing: {fact}. {steps}.'],
  unread: [
    '所需数据暂缺,或者没有适用的标准。系统每日重新评定。',
    'Facts are missing, or no standard applies. The Hub assesses again every day.',
  ],
} as const satisfies Readonly<Record<string, Words>>;
