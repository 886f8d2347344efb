import { type Texts } from '../../../schema-text';

/**
 * The schema's descriptions of the funding of stations and divisions, and of the share that a city bears in the general
 * budget.
 */
export const FUNDING_TEXTS = {
  'Station.funding': ['社工站的资金情况,包括全部合同。', 'The funding of the station, from all its contracts.'],
  StationFunding: [
    '社工站全部标段(含以往标段)的资金情况。',
    'The funding of a station from all its lots, past and present.',
  ],
  'StationFunding.committedFen': [
    '合同为该站占用指标的金额,含已支付金额,单位为分。',
    'The amount that contracts encumber for the station, in fen, including the amount paid.',
  ],
  'StationFunding.disbursedFen': [
    '为该站已支付的金额,不含退汇,单位为分。',
    'The amount paid for the station, without returned payments, in fen.',
  ],
  'StationFunding.instalmentsOnTime': [
    '各期分期款是否按时支付,即应付或已申请的款项均未超过应付日期;没有标段的为空。',
    'Whether the instalments are paid on time: no instalment that is DUE or REQUESTED is past its due date. Null if ' +
      'the station has no lot.',
  ],
  'Division.funding': ['本区划年度资金情况。', 'The funding of the division in a budget year.'],
  'Division.funding(year)': ['预算年度。', 'The budget year of the lines.'],
  DivisionFunding: [
    '年度预算指标的资金情况(FN-1、FN-2):区县及以上按指标汇总,街道(镇)按标段汇总。',
    'The funding of a division from one year’s budget lines (FN-1, FN-2). For a district, city or province, the ' +
      'figures sum up its budget lines. For a street or town, they sum up its lots.',
  ],
  'DivisionFunding.budgetFen': [
    '年度指标总额,单位为分;指标只下达到区县,街道(镇)为空。',
    'The total of the year’s budget lines, in fen. Null for a street or town, because budget lines belong to ' +
      'districts.',
  ],
  'DivisionFunding.committedFen': [
    '合同占用指标金额,含已支付金额,单位为分。',
    'The amount that contracts encumber from the year’s budget lines, in fen, including the amount paid.',
  ],
  'DivisionFunding.disbursedFen': [
    '已支付金额,不含退汇,单位为分。',
    'The amount paid from the year’s budget lines, without returned payments, in fen.',
  ],
  FundingShare: [
    '市与区县对一个年度一般公共预算的分担比例(FN-1):市级承担规定的百分比,其余由区县承担。',
    'The shares of the city and its districts in the general budget of a year (FN-1). The city bears the set ' +
      'percentage, and the districts bear the rest.',
  ],
  'FundingShare.id': ['分担比例编号。', 'The id of the share.'],
  'FundingShare.divisionCode': [
    '适用地区的区划代码:四位适用于全市各区县,六位适用于一个区县。',
    'The code of the division to which the share applies: 4 digits for all districts of a city, 6 digits for one ' +
      'district.',
  ],
  'FundingShare.year': ['预算年度。', 'The budget year.'],
  'FundingShare.cityPercent': [
    '市级承担的百分比,0 至 100。',
    'The share that the city bears, in percent from 0 to 100.',
  ],
  'FundingShare.setOn': ['确定日期。', 'The date on which the share was set.'],
  'FundingShare.version': [
    '版本号;再次确定时作为 expectedVersion 提交。',
    'The version number of the share. Send it as `expectedVersion` to set the share again.',
  ],
  'Query.fundingShare': [
    '区县适用的分担比例:本区县已确定的,适用本区县比例;未确定的,适用市的比例。均未确定的为空,以标准规定的幅度为准;调用方无权查看该区划的,也为空。',
    'The share that applies to a district: its own share or, if none is set for the district, the share of its city. ' +
      'Null if neither is set: the range in the standard applies in this case. Also null if the caller may not read ' +
      'the division.',
  ],
  'Query.fundingShare(division)': ['区县或市的区划代码。', 'The code of the district or city whose share is returned.'],
  'Query.fundingShare(year)': ['预算年度。', 'The budget year.'],
  'Mutation.setFundingShare': [
    '确定分担比例,由市财政部门办理,其他部门办理的,返回 FORBIDDEN;填写的版本号不是现行版本的,返回 CONFLICT。',
    'Sets the shares of the city and its districts in the general budget. Only the city’s finance bureau may set ' +
      'them, and any other bureau is refused with FORBIDDEN. The mutation is refused with CONFLICT if ' +
      '`expectedVersion` is not the current version.',
  ],
  SetFundingShareInput: ['拟确定的市或区县分担比例。', 'The funding share to set for a city or a district.'],
  'SetFundingShareInput.division': [
    '适用的区划代码:市(适用于全市各区县),或其一个区县。',
    'The code of the division to which the share applies: the city, for all its districts, or one district.',
  ],
  'SetFundingShareInput.year': ['预算年度,2020 至 2099。', 'The budget year, from 2020 to 2099.'],
  'SetFundingShareInput.cityPercent': [
    '市级承担一般公共预算的百分比,0 至 100;其余由区县承担。',
    'The share of the general budget that the city bears, in percent from 0 to 100; its districts bear the rest.',
  ],
  'SetFundingShareInput.expectedVersion': [
    '调用方所见的版本号;该区划该年度尚未确定的,填 0。',
    'The version number that the caller has seen. Give 0 if no share is set for the division and year.',
  ],
} as const satisfies Texts;
