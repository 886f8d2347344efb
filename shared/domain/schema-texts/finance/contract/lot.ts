import { type Texts } from '../../../schema-text';

/** Lots: the part of a contract that pays for one station, or for the district hub. */
export const LOT_TEXTS = {
  LotStatus: ['标段状态。', 'The states of a lot.'],
  Lot: [
    '标段:合同中一个社工站的部分,或社工总站合同的全部。',
    'One station’s share of a contract, or the whole contract of a district hub.',
  ],
  'Lot.id': ['标段编号。', 'The id of the lot.'],
  'Lot.status': ['标段状态。', 'The status of the lot.'],
  'Lot.terminatedOn': [
    '终止日期,自当日起承接主体不再服务;未终止的为空。',
    'The date of the termination. From this date on, the contractor no longer serves. Null if the lot was not ' +
      'terminated.',
  ],
  'Lot.heldOn': [
    '暂停拨付起始日期(EV-2),终止后保留;未暂停或已恢复拨付的为空。',
    'The date on which payments of the lot were held (EV-2). It stays after a termination. Null if they were never ' +
      'held, or were released.',
  ],
  'Lot.terminationReason': [
    '终止原因;未终止的为空。',
    'The reason for the termination; null where the lot was not terminated.',
  ],
  'Lot.priceFen': ['标段价款,单位为分。', 'The price of the lot in fen.'],
  'Lot.settlement': ['终止结算;未结算的为空。', 'The settlement; null where the lot was not settled.'],
  'Lot.acceptances': [
    '全部履约验收记录,按项目年度排列;同一年度以最后一次为准。',
    'All recorded acceptances by project year. The last one of each year is valid.',
  ],
  'Lot.projectYear': [
    '当前项目年度,以其起始日所在的公历年份表示;不在服务期内的为空。',
    'The current project year, by the calendar year in which it began; null while none runs.',
  ],
  'Lot.contract': ['所属合同。', 'The contract of the lot.'],
  'Lot.station': [
    '社工站;社工总站标段,或社工站已不在调用方查看范围内的,为空。',
    'The station; null for a hub, and where the caller may no longer read the station.',
  ],
  'Lot.committedFen': [
    '标段占用指标金额,含已支付金额,单位为分。',
    'The amount that the lot encumbers, in fen, including the amount paid.',
  ],
  'Lot.disbursedFen': [
    '标段已支付金额,不含退汇,单位为分。',
    'The amount paid on the lot, without returned payments, in fen.',
  ],
  'Lot.terminationCase': [
    '待终止事项:未办结的一项;没有未办结的,为最近一项;从未有过的为空。',
    'The open termination case; if none is open, the last one. Null if there never was one.',
  ],
  'Lot.instalments': ['各期款项,按项目年度和应付日期排列。', 'The instalments by project year and due date.'],
  'Station.lot': [
    '社工站现行标段;没有现行标段的,为最近的标段;从未有过标段的为空。',
    'The lot in force; if none is in force, the latest one. Null if the station never had a lot.',
  ],
} as const satisfies Texts;
