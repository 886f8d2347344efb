import { type Texts } from '../../../schema-text';
import { ATTACHMENTS, DIVISION_FILTER, OBSERVATIONS, STATION_ID } from '../ground/repeated';

/** The schema's descriptions of the city's yearly inspections of station projects (EV-3). */
export const INSPECTION_TEXTS = {
  InspectionConclusion: ['督导检查结论。', 'The conclusion of an inspection.'],
  'InspectionConclusion.PASS': ['合格:没有需要整改的情况。', 'Pass: nothing must be corrected.'],
  'InspectionConclusion.RECTIFY': [
    '需整改:有需要整改的情况,整改须另行下达。',
    'Rectify: something must be corrected. The rectification must be opened separately.',
  ],
  'Query.inspectionCommissions': [
    '本市的督导检查委托,年度新的在前。',
    'The commissions of yearly inspections in the caller’s city, the latest year first.',
  ],
  InspectionCommissionConnection: ['督导检查委托列表的一页。', 'A page of inspection commissions.'],
  InspectionCommission: [
    '督导检查委托:市民政局委托市级指导服务平台开展年度督导检查(EV-3)。',
    'A commission, by which the city bureau has the city platform inspect the station projects in a year (EV-3).',
  ],
  'InspectionCommission.id': ['委托编号。', 'The id of the commission.'],
  'InspectionCommission.year': ['检查年度。', 'The calendar year of the inspection.'],
  'InspectionCommission.withFinance': ['市财政部门是否参加。', 'Whether the city finance bureau takes part.'],
  'InspectionCommission.scope': ['检查范围。', 'The scope of the inspection.'],
  'InspectionCommission.commissionedOn': [
    '委托日期。',
    'The day on which the city bureau commissioned the inspection.',
  ],

  'Query.inspectionCoverage': [
    '有社工站的各区县的年度督导检查进度(EV-3),按区划代码排列。',
    'The progress of a year’s inspection in each district that has stations (EV-3), sorted by division code.',
  ],
  'Query.inspectionCoverage(year)': ['检查年度。', 'The calendar year of the inspection.'],
  InspectionCoverage: [
    '一个区县的年度督导检查进度(EV-3)。',
    'The progress of a year’s inspection in a district (EV-3).',
  ],
  'InspectionCoverage.inspectedStations': [
    '当年已检查的社工站数。',
    'The number of stations that were inspected in the year.',
  ],
  'InspectionCoverage.openStations': [
    '已启用且未关闭的社工站数。',
    'The number of stations that have opened and are not closed.',
  ],
  'InspectionCoverage.lacking': [
    '已检查的社工站数是否未达到标准规定的数量;标准未规定数量的为空。',
    'Whether fewer stations were inspected than the standard requires. Null if the standard sets no number.',
  ],
  'InspectionCoverage.division': ['进度所属的区县。', 'The district whose progress is shown.'],

  'Query.inspections': [
    '调用方有权查看的社工站的督导检查,新的在前。',
    'The inspections of the stations that the caller may read, the latest first.',
  ],
  'Query.inspections(division)': DIVISION_FILTER,
  'Query.inspections(year)': [
    '只列该公历年份的督导检查;留空不限。',
    'Lists only inspections in this calendar year. Omit it to list all.',
  ],
  InspectionConnection: ['督导检查列表的一页。', 'A page of inspections.'],
  Inspection: [
    '市级指导服务平台对社工站的督导检查(EV-3),登记后不得更改。',
    'The city platform’s inspection of a station (EV-3). A recorded inspection cannot be changed.',
  ],
  'Inspection.id': ['督导检查编号。', 'The id of the inspection.'],
  'Inspection.inspectedOn': ['检查日期。', 'The day on which the station was inspected.'],
  'Inspection.conclusion': ['检查结论。', 'The conclusion of the inspection.'],
  'Inspection.observations': [
    '查看情况,按登记的次序排列。',
    'The observations, in the order in which they were recorded.',
  ],
  'Inspection.attachments': ['督导检查的附件。', 'The files attached to the inspection.'],
  'Inspection.station': [
    '被检查的社工站;调用方不再有权查看该站的为空。',
    'The station that was inspected. Null if the caller may no longer read the station.',
  ],

  'Mutation.commissionInspection': [
    '委托年度督导检查(EV-3),每市每年一次;该年度已委托的,返回 CONFLICT。',
    'Commissions the inspection of a year (EV-3). Each city has one commission a year. The mutation is refused with ' +
      'CONFLICT if the inspection of that year is already commissioned.',
  ],
  CommissionInspectionInput: [
    '年度督导检查委托的内容,每市每年一次。',
    'The commission of a year’s inspection. Each city has one commission a year.',
  ],
  'CommissionInspectionInput.year': [
    '检查年度:本年或次年。',
    'The year of the inspection: the current or the next calendar year.',
  ],
  'CommissionInspectionInput.withFinance': ['市财政部门是否参加。', 'Whether the city finance bureau takes part.'],
  'CommissionInspectionInput.scope': [
    '检查范围,至多 2000 字。',
    'The scope of the inspection, in up to 2,000 characters.',
  ],

  'Mutation.inspectStation': [
    '登记督导检查(EV-3),登记后不得更改;社工站尚未启用或已关闭的,返回 INVALID_STATE。',
    'Records an inspection (EV-3). A recorded inspection cannot be changed. The mutation is refused with ' +
      'INVALID_STATE if the station has not opened yet or is closed.',
  ],
  InspectStationInput: ['登记社工站督导检查的内容。', 'The station inspection to record.'],
  'InspectStationInput.stationId': STATION_ID,
  'InspectStationInput.inspectedOn': [
    '检查日期,不晚于今日。',
    'The day on which the station was inspected: today or earlier.',
  ],
  'InspectStationInput.conclusion': [
    '检查结论;结论为需整改的,整改须另行下达。',
    'The conclusion of the inspection. If it is RECTIFY, the rectification must be opened separately.',
  ],
  'InspectStationInput.observations': OBSERVATIONS,
  'InspectStationInput.attachments': ATTACHMENTS,
} as const satisfies Texts;
