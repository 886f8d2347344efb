import { type Texts } from '../../../schema-text';

/** The schema's descriptions of lots. A lot is the part of a contract for one station or for the district hub. */
export const LOT_TEXTS = {
  LotStatus: ['标段状态。', 'The states of a lot.'],
  'LotStatus.ACTIVE': [
    '执行中:未暂停拨付,未终止;期满后仍为此状态。',
    'Active: the lot is neither held nor terminated. A lot that has expired stays active.',
  ],
  'LotStatus.HELD': [
    '暂停拨付:评估不合格,未到期的款项暂停拨付(EV-2)。',
    'Held: the station was evaluated as unqualified, so instalments that were not yet due are not paid (EV-2).',
  ],
  'LotStatus.TERMINATED': [
    '已终止:标段已终止,尚未结算。',
    'Terminated: the lot was terminated and is not settled yet.',
  ],
  'LotStatus.SETTLED': ['已结算:标段终止后已办理结算。', 'Settled: the lot was settled after its termination.'],
  Lot: [
    '标段:合同中一个社工站的部分,或社工总站合同的全部。',
    'One station’s share of a contract, or the whole contract of a district hub.',
  ],
  'Lot.id': ['标段编号。', 'The id of the lot.'],
  'Lot.status': ['标段状态。', 'The status of the lot.'],
  'Lot.terminatedOn': [
    '终止日期,自当日起承接主体不再服务;未终止的为空。',
    'The date of the termination. The contractor no longer serves from this date on. Null if the lot was not ' +
      'terminated.',
  ],
  'Lot.heldOn': [
    '暂停拨付起始日期(EV-2),标段终止后仍保留;未暂停或已恢复拨付的为空。',
    'The first day on which the payments of the lot are held (EV-2). A termination does not clear the date. Null if ' +
      'the payments were never put on hold, or if they have resumed.',
  ],
  'Lot.terminationReason': [
    '终止原因;未终止的为空。',
    'The reason for the termination. Null if the lot was not terminated.',
  ],
  'Lot.priceFen': ['标段价款,单位为分。', 'The price of the lot in fen.'],
  'Lot.settlement': [
    '终止结算;未结算的为空。',
    'The settlement after the termination. Null if the lot was not settled.',
  ],
  'Lot.acceptances': [
    '全部履约验收记录,按项目年度排列;同一年度以最后一次为准。',
    'All recorded acceptances of the lot, sorted by project year. The last acceptance of each year counts.',
  ],
  'Lot.projectYear': [
    '当前项目年度,以其起始日所在的公历年份表示;不在服务期内的为空。',
    'The current project year, named by the calendar year in which it began. Null if the lot is not in service today.',
  ],
  'Lot.contract': ['标段所属的合同。', 'The contract to which the lot belongs.'],
  'Lot.station': [
    '标段所属的社工站;社工总站标段,或调用方不再有权查看该站的,为空。',
    'The station of the lot. Null for the lot of a district hub, or if the caller may no longer read the station.',
  ],
  'Lot.committedFen': [
    '标段占用指标金额,含已支付金额,单位为分。',
    'The amount that the lot encumbers, in fen, including the amount paid.',
  ],
  'Lot.disbursedFen': [
    '标段已支付金额,不含退汇,单位为分。',
    'The amount paid for the lot, without returned payments, in fen.',
  ],
  'Lot.terminationCase': [
    '标段的待终止事项:未办结的一项;没有未办结的,为最近一项;从未有过的为空。',
    'The termination case of the lot: the open one, or the latest one if none is open. Null if there never was one.',
  ],
  'Lot.instalments': [
    '各期分期款,按项目年度和应付日期排列。',
    'The instalments of the lot, sorted by project year and due date.',
  ],
  'Station.lot': [
    '社工站的当前标段:今日在合同期内且未终止的标段;没有的,为合同期开始最晚的标段,含尚未开始的;从未有过标段的为空。',
    'The current lot of the station: the lot whose term includes today and that was not terminated. If there is ' +
      'none, this is the lot whose term begins last, even if it has not begun yet. Null if the station never had a ' +
      'lot.',
  ],
} as const satisfies Texts;
