import { type Text, type Texts } from '../../schema-text';

/** The following constants are schema descriptions that several inputs share. */
const MINUTES: Text = [
  '该人员该周在本站的工时,单位:分钟,0 至 10080;该人员在各站的工时合计不得超过一周 168 小时。',
  'The worker’s service time at this station in the week, in minutes, 0 to 10,080. The worker’s hours at all ' +
    'stations together must not exceed the 168 hours of a week.',
];
const COMMUNITY: Text = [
  '服务的社区或村,1 至 64 个字符;可留空。',
  'The community or village that was served, 1 to 64 characters. It may be omitted.',
];
const SERVICE_KIND: Text = [
  '所开展的服务类别;可留空。',
  'The kind of service that the worker provided. It may be omitted.',
];
const WORKER_ID: Text = [
  '人员编号,须当周至少有一天派驻在该站。',
  'The id of a worker who was posted at the station on at least one day of that week.',
];
const IDS: Text = ['工时记录编号,1 至 200 个。', 'The ids of the service hours concerned, 1 to 200.'];

/** The schema's descriptions of service hours, and of the mutations that log, confirm, verify and return them. */
export const HOURS_TEXTS = {
  ServiceHours: [
    '一名驻站人员一周内从社工站进入社区、村开展服务的时间(PE-5)。',
    'The time that a worker of one station spent on service in communities and villages in one week (PE-5).',
  ],
  'ServiceHours.id': ['工时记录编号。', 'The id of the service hours.'],
  'ServiceHours.week': ['工时所属的周次。', 'The ISO week of the hours.'],
  'ServiceHours.hours': ['工时,单位:小时,即分钟数除以 60。', 'The service time in hours: the minutes divided by 60.'],
  'ServiceHours.minutes': ['以分钟计的工时。', 'The service time in minutes.'],
  'ServiceHours.community': [
    '服务的社区或村;未填写的为空。',
    'The community or village that was served. Null if none was given.',
  ],
  'ServiceHours.serviceKind': [
    '所开展的服务类别;未填写的为空。',
    'The kind of service that the worker provided. Null if none was given.',
  ],
  'ServiceHours.status': ['工时状态。', 'The status of the hours.'],
  'ServiceHours.returnReason': [
    '退回原因;未退回的为空。',
    'The reason why an office returned the hours to the contractor. Null unless the hours are returned.',
  ],
  'ServiceHours.revision': [
    '修订次数,从 1 起;确认后再修改的加一,并须重新确认。',
    'The number of the revision, from 1. A change after the confirmation creates the next revision, which must be ' +
      'confirmed again.',
  ],
  'ServiceHours.worker': [
    '工时所属的驻站人员;调用方无权查看的为空。',
    'The worker to whom the hours belong. Null if the caller may not read the worker.',
  ],
  'ServiceHours.station': [
    '工时所属的社工站;调用方不再有权查看该站的为空。',
    'The station to which the hours belong. Null if the caller may no longer read the station.',
  ],
  ServiceHoursStatus: [
    '工时状态:先填报,再确认,后核实;确认、核实前均可退回。',
    'The states of service hours. Hours are logged, then confirmed, and then verified. They can be returned before ' +
      'they are confirmed or verified.',
  ],
  'ServiceHoursStatus.LOGGED': [
    '已填报:承接主体已填报,待街道办事处(镇政府)确认。',
    'Logged: the contractor logged the hours, and the street office has not confirmed them yet.',
  ],
  'ServiceHoursStatus.CONFIRMED': [
    '已确认:街道办事处(镇政府)已确认,待社工总站核实。',
    'Confirmed: the street office confirmed the hours, and the district hub has not verified them yet.',
  ],
  'ServiceHoursStatus.VERIFIED': ['已核实:社工总站已核实。', 'Verified: the district hub verified the hours.'],
  'ServiceHoursStatus.RETURNED': [
    '已退回:已退回承接主体,待重新填报。',
    'Returned: an office returned the hours to the contractor, which must log them again.',
  ],
  'Mutation.logHours': [
    '填报一个社工站一周的工时:有一项有误的,全部不填报。已填报或已退回的,以新填报的取代;已确认或已核实的,有改动即形成新的修订,须重新确认。',
    'Logs the hours of one week at a station. If one entry is faulty, none is logged. Hours with the status LOGGED ' +
      'or RETURNED are replaced. A change to confirmed or verified hours creates the next revision, which must be ' +
      'confirmed again.',
  ],
  LogHoursInput: [
    '填报工时的内容:一个社工站一周的工时;人员须为本单位人员,且当周派驻在该站。有一项有误的,全部不填报。',
    'The hours of one week at one station. The caller must employ the workers, who must have been posted there in ' +
      'that week. If one entry is faulty, none is logged.',
  ],
  'LogHoursInput.stationId': ['社工站编号。', 'The id of the station.'],
  'LogHoursInput.week': ['周次,本周或以前的周次。', 'The ISO week of the hours: the current week or an earlier one.'],
  'LogHoursInput.entries': [
    '工时明细,1 至 500 项,每人一项。',
    'The hours of each worker, 1 to 500 entries. Each worker may appear only once.',
  ],
  HoursEntryInput: ['一名人员一周的工时。', 'The hours of one worker for the week.'],
  'HoursEntryInput.workerId': WORKER_ID,
  'HoursEntryInput.minutes': MINUTES,
  'HoursEntryInput.community': COMMUNITY,
  'HoursEntryInput.serviceKind': SERVICE_KIND,
  HoursRowInput: ['工时表的一行。', 'One row of a sheet of hours.'],
  'HoursRowInput.workerId': WORKER_ID,
  'HoursRowInput.minutes': MINUTES,
  'HoursRowInput.community': COMMUNITY,
  'HoursRowInput.serviceKind': SERVICE_KIND,
  'HoursRowInput.line': [
    '表格中的行号;该行有误的,按此行号报告。',
    'The number of the row in the sheet. A fault in the row is reported with this number.',
  ],
  'HoursRowInput.name': [
    '姓名,可留空。填写的,须与该编号人员的姓名一致,以便发现排序后错位的表格;不一致的,该行不予接受。',
    'The name of the worker; optional. A row is refused if the name does not belong to the id. This check finds ' +
      'sheets in which only some columns were sorted.',
  ],
  'Mutation.confirmHours': [
    '街道办事处(镇政府)确认已填报的工时,有一项不能确认即全部不确认,不能确认的列于 extensions.items;由本人或本单位填报的,返回 FORBIDDEN。',
    'The street office confirms logged hours. If one entry cannot be confirmed, none is confirmed, and the error ' +
      'lists the refused entries in `extensions.items`. The mutation is refused with FORBIDDEN for hours that the ' +
      'caller or their own organisation recorded.',
  ],
  'Mutation.confirmHours(ids)': IDS,
  'Mutation.verifyHours': [
    '社工总站核实已确认的工时,有一项不能核实即全部不核实,不能核实的列于 extensions.items;由本人或本单位填报的,返回 FORBIDDEN。',
    'The district hub verifies confirmed hours. If one entry cannot be verified, none is verified, and the error ' +
      'lists the refused entries in `extensions.items`. The mutation is refused with FORBIDDEN for hours that the ' +
      'caller or their own organisation recorded.',
  ],
  'Mutation.verifyHours(ids)': IDS,
  'Mutation.returnHours': [
    '退回工时,有一项不能退回即全部不退回:街道办事处(镇政府)退回已填报的,社工总站退回已确认的。不能退回的列于 extensions.items。',
    'Returns hours to the contractor: the street office returns logged hours, and the district hub returns confirmed ' +
      'hours. If one entry cannot be returned, none is returned, and the error lists the refused entries in ' +
      '`extensions.items`.',
  ],
  'Mutation.returnHours(ids)': IDS,
  'Mutation.returnHours(reason)': [
    '退回原因,不得换行,1 至 200 个字符。',
    'The reason for returning the hours, one line of 1 to 200 characters.',
  ],
} as const satisfies Texts;
