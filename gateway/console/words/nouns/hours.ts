import { type Words } from '../language';

/** The words of the pages about service hours. */
export const HOURS = {
  title: ['工时确认', 'Confirm hours'],
  ofYear: ['本项目年度工时', 'Hours of the project year'],
  logged: ['已填报工时', 'Logged hours'],
  listTitle: ['工时', 'Service hours'],
  week: ['周', 'Week'],
  station: ['社工站', 'Station'],
  worker: ['驻站人员', 'Worker'],
  hours: ['工时(小时)', 'Hours'],
  inHours: ['{hours} 小时', '{hours} hours'],
  community: ['社区(村)', 'Community'],
  serviceKind: ['服务类别', 'Service'],
  status: ['状态', 'Status'],
  reason: ['退回原因', 'Reason of the return'],
  revision: ['填报次数', 'Revision'],
  from: ['起始周', 'From week'],
  until: ['截止周', 'Until week'],
  confirm: ['确认', 'Confirm'],
  confirmTitle: ['确认工时', 'Confirm service hours'],
  confirmHint: [
    '确认后由社工总站核实。合计 {hours} 小时。',
    'The district hub verifies them next. Sum: {hours} hours.',
  ],
  dispute: ['有异议', 'Dispute'],
  disputeTitle: ['退回有异议的工时', 'Return disputed hours'],
  disputeReason: ['异议原因', 'Reason'],
  disputeHint: [
    '承接主体将看到此原因,并更正后重新填报。',
    'The contractor reads this reason, corrects the hours and logs them again.',
  ],
  verifyPage: ['工时核实', 'Verify hours'],
  verify: ['核实', 'Verify'],
  verifyTitle: ['核实工时', 'Verify service hours'],
  verifyHint: ['请核对后核实。合计 {hours} 小时。', 'Check the hours before you verify them. Sum: {hours} hours.'],
  returnIt: ['退回', 'Return'],
  returnTitle: ['退回工时', 'Return service hours'],
  returnReason: ['退回原因', 'Reason'],
  onlyConfirmed: [
    '仅“已确认”的工时可以核实或退回,已选 {count} 项。',
    'Only hours with the status "Confirmed" can be verified or returned: {count} selected.',
  ],
  emptyVerify: [
    '目前没有工时。街道办事处(镇政府)确认后可以核实。',
    'There are no hours. They can be verified after the street office has confirmed them.',
  ],
  noneToVerify: [
    '筛选范围内没有待核实的工时,无须办理。',
    'No hours within these filters are waiting for verification. There is nothing to do.',
  ],
  empty: [
    '目前没有工时。承接主体填报后在此列出。',
    'There are no hours yet. They appear here when the contractor logs them.',
  ],
  onlyLoggedListed: [
    '只列出承接主体已填报的工时。未达到最低工时的周,见本站的“达标情况”。',
    'The list has only hours that the contractor has logged. The tab "Compliance" of the station names the weeks below the minimum.',
  ],
  noneToConfirm: [
    '筛选范围内没有待确认的工时,无须办理。',
    'No hours within these filters are waiting for confirmation. There is nothing to do.',
  ],
  onlyLogged: [
    '仅“已填报”的工时可以办理,已选 {count} 项。',
    'Only hours with the status "Logged" can be processed: {count} selected.',
  ],
} as const satisfies Readonly<Record<string, Words>>;

/** The words of the grid in which a contractor logs hours. */
export const HOURS_GRID = {
  title: ['填报工时', 'Log service hours'],
  station: ['社工站', 'Station'],
  paste: ['从 Excel 粘贴', 'Paste from Excel'],
  pasteHint: [
    '第一列为姓名,其后各列依次为下列各周的小时数。按姓名匹配,红色单元格不会填入。',
    'The first column is the name, and the next columns are the hours of the weeks below. Rows are matched by name. Red cells are not filled in.',
  ],
  pasteHere: ['在此粘贴(Ctrl+V)', 'Paste here (Ctrl+V)'],
  preview: ['预览', 'Preview'],
  take: ['填入 {count} 个单元格', 'Fill in {count} cells'],
  unknownName: ['本站没有此人', 'No such person at this station'],
  twiceName: ['本站有同名人员,请手工填写', 'Two persons have this name. Enter the hours by hand'],
  badHours: ['须为 0 至 168 的小时数', 'Enter hours from 0 to 168'],
  faults: ['{count} 个单元格有误,不会填入。', '{count} cells have errors and are not filled in.'],
  copyWeek: ['复制上周', 'Copy last week'],
  person: ['驻站人员', 'Worker'],
  sum: ['合计', 'Sum'],
  submit: ['提交 {count} 周', 'Submit {count} weeks'],
  nothing: ['没有改动', 'Nothing changed'],
  noStaff: ['该社工站目前没有驻站人员,请先办理派驻。', 'This station has no staff. Post workers first.'],
  submitted: ['{week}:已提交 {count} 人', '{week}: {count} workers submitted'],
  refused: ['{week}:{message}', '{week}: {message}'],
  queued: ['离线:已保存,联网后自动提交一次。', 'Offline: saved, and submitted once when you are online.'],
  cell: ['{name},{week},小时', '{name}, {week}, hours'],
} as const satisfies Readonly<Record<string, Words>>;
