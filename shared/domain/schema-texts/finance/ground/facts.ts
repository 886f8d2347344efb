import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';

/** The schema's descriptions of the facts by which the rules about contracts and money are assessed. */
export const FACTS_TEXTS = {
  'Station.lotFacts': [
    '社工站历来全部标段的情况,供评定规则使用,由早到晚。',
    'The facts about all lots that the station has ever had, the earliest first. Rules are assessed from these facts.',
  ],
  'Station.lotFacts(on)': ['评定日期。', 'The date of the assessment.'],
  'Division.hubLotFacts': [
    '区县社工总站历来全部标段的情况,供评定规则使用,由早到晚;该区划不是区县的为空。',
    'The facts about all lots that the district hub has ever had, the earliest first. Rules are assessed from these ' +
      'facts. Null if the division is not a district.',
  ],
  'Division.hubLotFacts(on)': ['评定日期。', 'The date of the assessment.'],
  'Division.generalBudgetFacts': [
    '区县一个年度一般公共预算的情况,供评定规则使用;该区划不是区县的为空。',
    'The facts about the district’s general budget in a year, from which rules are assessed. Null if the division is ' +
      'not a district.',
  ],
  'Division.generalBudgetFacts(year)': ['预算年度。', 'The budget year.'],
  LotFacts: [
    '标段及其合同的情况,以及截至评定日期的支付情况,供评定 CO-1 至 CO-6、FN-2 和 FN-3。',
    'The facts about a lot, about its contract, and about the payments up to the date of the assessment. CO-1 to ' +
      'CO-6, FN-2 and FN-3 are assessed from these facts.',
  ],
  'LotFacts.lotId': ['标段编号。', 'The id of the lot.'],
  'LotFacts.contractId': ['合同编号。', 'The id of the contract.'],
  'LotFacts.contractorId': ['承接主体编号。', 'The id of the contractor.'],
  'LotFacts.kind': [
    `${FIELD_NAMES.contractKind}:社工站或社工总站。`,
    'The kind of the contract: for stations, or for the district hub.',
  ],
  'LotFacts.status': ['标段状态。', 'The status of the lot.'],
  'LotFacts.signedOn': ['合同签订日期。', 'The date on which the contract was signed.'],
  'LotFacts.startsOn': ['合同期起始日。', 'The first day of the contract’s term.'],
  'LotFacts.endsOn': [`${FIELD_NAMES.termEnd},含当日。`, 'The last day of the contract’s term.'],
  'LotFacts.heldOn': [
    '因评估不合格暂停拨付的起始日期(EV-2);标段终止后仍保留,恢复拨付后为空。',
    'The first day on which the lot was held after an unqualified evaluation (EV-2). A termination does not clear ' +
      'the date. Null if the lot was never held, or if its payments have resumed.',
  ],
  'LotFacts.terminatedOn': [
    '终止日期;未终止的为空。',
    'The date of the termination. Null if the lot was not terminated.',
  ],
  'LotFacts.settledOn': ['结算日期;未结算的为空。', 'The date of the settlement. Null if the lot was not settled.'],
  'LotFacts.missingClauses': ['合同缺少的条款(CO-2)。', 'The clauses that the contract lacks (CO-2).'],
  'LotFacts.contractorKind': ['承接主体类别。', 'The legal form of the contractor.'],
  'LotFacts.treasuryFunded': ['承接主体是否由财政拨款保障。', 'Whether the treasury funds the contractor.'],
  'LotFacts.awardedOn': [`${FIELD_NAMES.awardedOn};没有的为空。`, 'The date of the award. Null if there is none.'],
  'LotFacts.creditCheckedOn': [
    '信用核查日期;未核查的为空。',
    'The date on which the contractor’s credit was checked. Null if it was not checked.',
  ],
  'LotFacts.noticePublishedOn': [
    '采购公告公开日期,按北京时间;未公开的为空。',
    'The date on which the procurement notice was published, in Beijing time. Null if it was not published.',
  ],
  'LotFacts.missingNoticeParts': ['采购公告缺少的内容(CO-6)。', 'The parts that the notice lacks (CO-6).'],
  'LotFacts.isInConflict': [
    '评定日期当日,同一承接主体是否同时承接该区县社工总站和社工站(CO-3)。',
    'Whether the same contractor runs both the district hub and a station of the district on the date of the ' +
      'assessment (CO-3).',
  ],
  'LotFacts.subcontractedOn': [
    '首次发现转包的日期(CO-5);未发现的为空。',
    'The date on which a contract assignment was first found (CO-5). Null if none was found.',
  ],
  'LotFacts.priceFen': ['标段价款,单位为分。', 'The price of the lot in fen.'],
  'LotFacts.paidFen': [
    '已支付金额,不含退汇,单位为分。',
    'The amount paid for the lot, without returned payments, in fen.',
  ],
  'LotFacts.paidSources': [
    '支付所用的资金来源,不重复。',
    'The funding sources from which the lot was paid, each named once.',
  ],
  'LotFacts.untracedFen': [
    '已支付金额中未列支到预算指标的部分,单位为分(FN-2)。',
    'The part of the paid amount that no budget line covers, in fen (FN-2).',
  ],
  'LotFacts.wronglyPaidOn': [
    '发生违反 FN-3 的支付的日期,每日只列一次;即在暂停拨付或暂停支付期间支付的,以及在标段终止后支付而不属于结算款的。',
    'The dates of payments that violate FN-3, each date once: payments of an instalment that was held or withheld at ' +
      'the time, and payments after the termination of the lot, except its settlement.',
  ],
  GeneralBudgetFacts: [
    '一个区县一个年度的一般公共预算指标金额,按预算级次列示(FN-1)。',
    'The general budget of a district in one year: the total of its budget lines at each level of government (FN-1).',
  ],
  'GeneralBudgetFacts.cityFen': [
    '市级一般公共预算指标金额,单位为分。',
    'The amount of the general budget’s lines at city level, in fen.',
  ],
  'GeneralBudgetFacts.districtFen': [
    '区县级一般公共预算指标金额,单位为分。',
    'The amount of the district’s own budget lines, in fen.',
  ],
  'GeneralBudgetFacts.streetFen': [
    '街道(镇)级一般公共预算指标金额,单位为分。',
    'The amount of the budget lines of streets and towns, in fen.',
  ],
  'GeneralBudgetFacts.cityPercent': [
    '当年确定的市级承担百分比;未确定的为空。',
    'The share that the city must bear, in percent, as set for the year. Null if no share is set.',
  ],
} as const satisfies Texts;
