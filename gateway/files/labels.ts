import { type ServiceKind, type StationStatus, type VenueSource } from '../../shared/domain/stations';
import { type Grade } from '../../shared/domain/evaluations';
import { type ContractKind } from '../../shared/domain/contracts';
import { type BudgetLevel, type FundingSource } from '../../shared/domain/money';

// What the graph's values are called in a report.

export const STATION_STATUS: Readonly<Record<StationStatus, string>> = {
  PLANNED: '规划中',
  PREPARING: '筹建中',
  OPERATING: '运营中',
  SUSPENDED: '暂停',
  CLOSED: '已关闭',
};

export const VENUE_SOURCE: Readonly<Record<VenueSource, string>> = {
  PARTY_MASS_CENTRE: '党群服务中心',
  CIVILISATION_PRACTICE_CENTRE: '新时代文明实践中心',
  PUBLIC_BUILDING: '其他公共用房',
  OTHER: '其他',
};

export const SERVICE_KIND: Readonly<Record<ServiceKind, string>> = {
  PROFESSIONAL_SERVICE: '专业服务',
  TALENT_TRAINING: '人才培养',
  COMMUNITY_GOVERNANCE: '社区治理',
};

export const LOT_STATUS = {
  ACTIVE: '执行中',
  HELD: '暂停拨付',
  TERMINATED: '已终止',
  SETTLED: '已结算',
} as const;

export const CONTRACT_KIND: Readonly<Record<ContractKind, string>> = { STATION: '站点', HUB: '总站' };

export const CONTRACT_STATUS = {
  SIGNED: '已签订',
  IN_SERVICE: '服务中',
  EXPIRED: '已期满',
  TERMINATED: '已终止',
} as const;

export const GRADE: Readonly<Record<Grade, string>> = {
  EXCELLENT: '优秀',
  GOOD: '良好',
  QUALIFIED: '合格',
  UNQUALIFIED: '不合格',
};

export const BUDGET_LEVEL: Readonly<Record<BudgetLevel, string>> = {
  CITY: '市级',
  DISTRICT: '区县级',
  STREET: '街道(镇)级',
};

export const BUDGET_SOURCE: Readonly<Record<FundingSource, string>> = {
  GENERAL_BUDGET: '一般公共预算',
  ASSISTANCE: '社会救助',
  ELDERLY: '养老服务',
  CHILDREN: '儿童福利',
  COMMUNITY_GOVERNANCE: '社区治理',
  SOCIAL_AFFAIRS: '社会事务',
  CHARITY: '慈善捐助',
  OTHER: '其他',
};

export const INSTALMENT_KIND = { INITIAL: '首期款', INTERIM: '中期款', FINAL: '尾款', SETTLEMENT: '结算款' } as const;

export const MILESTONE = {
  CONTRACT_SIGNED: '合同签订',
  STAFF_ON_POST: '人员到岗',
  MID_TERM_REPORT: '中期报告',
  EVALUATION_QUALIFIED: '评估合格',
  ACCEPTANCE: '履约验收',
  SETTLEMENT: '终止结算',
} as const;

export const LEDGER_ACCOUNT = {
  APPROPRIATED: '预算拨入',
  AVAILABLE: '可用',
  COMMITTED: '已安排',
  PAID: '已支付',
} as const;

export const LEDGER_ENTRY = {
  OPENING: '立项',
  ADJUSTMENT: '调整',
  COMMITMENT: '安排',
  REASSIGNMENT: '调剂',
  RELEASE: '释放',
  PAYMENT: '支付',
  RETURN: '退回',
} as const;

export const VERDICT = { MET: '达标', NOT_MET: '不达标', NOT_APPLICABLE: '不适用', UNKNOWN: '情况不明' } as const;

/** A label that is looked up by what the graph says; what it does not know stands as it is. */
export function labelled(labels: Readonly<Record<string, string>>, value: string | null): string | null {
  return value === null ? null : Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;
}
