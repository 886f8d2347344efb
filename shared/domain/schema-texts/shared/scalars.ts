import { type Texts } from '../../schema-text';

/** The schema's descriptions of the scalars, root types, enums and other types that the subgraphs share. */
export const SCALAR_TEXTS = {
  Date: [
    '日期,如 2026-03-31;“今日”以北京时间为准。',
    'A calendar date such as 2026-03-31. The word “today” means the current date in Asia/Shanghai.',
  ],
  DateTime: [
    '时间,采用 RFC 3339 格式的协调世界时,如 2026-03-31T15:59:59.000Z。',
    'An instant in UTC, in RFC 3339 format, such as 2026-03-31T15:59:59.000Z.',
  ],
  Fen: [
    '金额,整数,单位:分;绝对值不超过 2^53 − 1,不作舍入,超出的不予接受。',
    'An amount of money as an integer of fen, within ±(2^53 − 1). Amounts are never rounded, and amounts outside ' +
      'this range are refused.',
  ],
  DivisionCode: ['统计用区划代码,2、4、6、9 或 12 位数字。', 'A statistical division code of 2, 4, 6, 9 or 12 digits.'],
  Cursor: ['列表中的位置标记,内容不必解读,原样传回即可。', 'An opaque position in a list. Send it back unchanged.'],
  Query: [
    '查询,不改变业务数据;查看个人信息的留有记录。',
    'The queries. They change no business data. Reads of personal data are recorded.',
  ],
  Mutation: ['各类办理事项;每项全部执行或全部不执行。', 'The mutations. Each is carried out completely or not at all.'],
  ServiceKind: ['社工站可以开展的服务类别(ST-5)。', 'The kinds of service that a station may provide (ST-5).'],
  Role: [
    '调用方的角色,决定其可查询的内容和可办理的事项。',
    'The role of a caller. It decides what the caller may read and change.',
  ],
  'Role.CITY_PLATFORM': [
    '市级指导服务平台:由市购买服务,指导、督导检查全市社工站项目。',
    'City guidance platform: a body that the city hires to guide and inspect the station projects of the city.',
  ],
  'Role.DISTRICT_HUB': [
    '社工总站:由区县购买服务,督导区县内各社工站。',
    'District hub: a body that the district hires to oversee the stations of the district.',
  ],
  'Role.ASSESSOR': [
    '系统评定程序:系统自身,读取评定规则所需的事实。',
    'Assessor: the Hub itself, which reads the facts that it needs to assess the rules.',
  ],
  'Role.FOLLOWER': [
    '系统同步程序:系统自身,读取各子系统的操作记录。',
    'Follower: the Hub itself, which reads the events of the subgraphs.',
  ],
  PageInfo: [
    '分页信息:本页的起止游标,以及前后是否还有其他页。',
    'The paging information of a list: the start and end cursors of the page, and whether other pages precede or ' +
      'follow it.',
  ],
  'PageInfo.hasNextPage': ['是否还有下一页。', 'Whether there is another page.'],
  'PageInfo.hasPreviousPage': ['是否还有上一页。', 'Whether there is a previous page.'],
  'PageInfo.startCursor': [
    '本页的起始游标,取上一页时填入 before;空页的为空,逐市列出的操作记录也为空。',
    'The cursor at the start of this page. Send it as `before` to get the previous page. Null on an empty page, and ' +
      'when events are listed city by city.',
  ],
  'PageInfo.endCursor': [
    '本页的结束游标,取下一页时填入 after;空页的为空,逐市列出的操作记录除外。',
    'The cursor at the end of this page. Send it as `after` to get the next page. Null on an empty page, except when ' +
      'events are listed city by city.',
  ],
  Station: ['街道(镇)社会工作服务站,简称社工站。', 'The social-work station of a street or town.'],
  'Station.id': ['社工站编号,区划调整后不变。', 'The id of the station. It stays the same when divisions change.'],
  Division: [
    '行政区划:省、市、区县、街道、镇或乡。',
    'An administrative division: a province, city, district, street, town or township.',
  ],
  'Division.code': ['区划代码。', 'The code of the division.'],
  Contractor: [
    '承接社工站或社工总站项目的单位(CO-4)。',
    'A body that runs stations or a district hub under contract (CO-4).',
  ],
  'Contractor.id': ['承接主体编号。', 'The id of the contractor.'],
} as const satisfies Texts;
