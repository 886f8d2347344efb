import { type RegulationKind } from '../../../shared/domain/stations';
import { type Education } from '../../../shared/domain/personnel';
import { type ContractorKind } from '../../../shared/domain/contracts';
import { parseFen } from '../../../shared/kernel/money';
import { yuanDigits } from '../../../shared/tabular/table-cells';
import { FIGURE } from './figure-labels';
import { BUDGET_SOURCE, labelled, LOT_STATUS, SERVICE_KIND, VENUE_SOURCE, VERDICT } from '../labels';

export type Figure = { name: string; value: string | null; required: string | null };
type Words = Readonly<Record<string, string>>;

const YES_OR_NO: Words = { true: '是', false: '否' };
const EDUCATION: Readonly<Record<Education, string>> = {
  BELOW_COLLEGE: '大专以下',
  JUNIOR_COLLEGE: '大专',
  BACHELOR: '本科',
  MASTER: '硕士',
  DOCTORATE: '博士',
};
const REGULATION: Readonly<Record<RegulationKind, string>> = {
  PERSONNEL: '人事',
  FINANCE: '财务',
  VOLUNTEERS: '志愿者',
  VENUE_USE: '场地使用',
  ARCHIVES: '档案',
  RECIPIENT_DATABASE: '服务对象数据库',
  PROCESS_AND_STANDARD: '流程与标准',
  OTHER: '其他',
};
const CONTRACTOR_KIND: Readonly<Record<ContractorKind, string>> = {
  ENTERPRISE: '企业',
  SOCIAL_ORGANISATION: '社会组织',
  OTHER_LAWFUL: '其他合法主体',
  MASS_ORGANISATION: '群团组织',
};
const CLAUSE: Words = {
  CONTENT: '内容',
  TERM: '期限',
  QUANTITY: '数量',
  QUALITY: '质量',
  PRICE: '价格',
  SETTLEMENT: '结算',
  RIGHTS_AND_DUTIES: '权利义务',
  BREACH_LIABILITY: '违约责任',
};
const NOTICE_PART: Words = {
  CONTENT: '内容',
  STANDARD: '标准',
  REQUIREMENTS: '要求',
  METHOD: '方式',
  CONTRACTOR_CONDITIONS: '承接主体条件',
};

/** The same word means one thing among clauses and another among sources: what it is called hangs on the figure. */
const WORDS: Readonly<Record<string, Words>> = {
  venueSource: VENUE_SOURCE,
  rightPlaques: { OUTDOOR: '室外', INDOOR: '室内' },
  missingRegulations: REGULATION,
  excludedKinds: SERVICE_KIND,
  checkFound: VERDICT,
  lowestEducation: EDUCATION,
  missingClauses: CLAUSE,
  missingNoticeParts: NOTICE_PART,
  contractorKind: CONTRACTOR_KIND,
  lotStatus: LOT_STATUS,
  sources: BUDGET_SOURCE,
  barredSources: BUDGET_SOURCE,
  ...{ treasuryFunded: YES_OR_NO, isInConflict: YES_OR_NO, commissioned: YES_OR_NO, withFinance: YES_OR_NO },
};
/** An id tells a reader nothing; the contractor stands in another sheet by its name. */
const LEFT_OUT = new Set(['contractor']);

/** What a finding rests on, in one line. What has no value and is not required says nothing: there is none of it. */
export function figuresInWords(figures: readonly Figure[]): string {
  const told = figures.filter(
    ({ name, value, required }) => !LEFT_OUT.has(name) && (value !== null || required !== null),
  );
  return told.map(inWords).join(';');
}

function inWords({ name, value, required }: Figure): string {
  const needed = required === null ? '' : `(要求 ${valueInWords(name, required)})`;
  return `${labelled(FIGURE, name)} ${value === null ? '不明' : valueInWords(name, value)}${needed}`;
}

function valueInWords(name: string, value: string): string {
  if (name.endsWith('Fen')) return yuanDigits(parseFen(value));
  const words = WORDS[name];
  if (words === undefined) return value;
  return value
    .split(' ')
    .map((word) => labelled(words, word))
    .join('、');
}
