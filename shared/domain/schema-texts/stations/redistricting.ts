import { type Texts } from '../../schema-text';

/** The schema's descriptions of redistrictings: orders that merge, split, rename or move streets and towns. */
export const REDISTRICTING_TEXTS = {
  'Mutation.redistrict': [
    '调整街道(镇)区划:撤并、拆分、更名或变更监管区县,即时或定期生效。即时生效将使一个街道(镇)有两个未关闭的社工站的,返回 RULE_VIOLATION。',
    'Merges, splits or renames streets and towns, or changes their supervising district, today or on a later date. ' +
      'The mutation is refused with RULE_VIOLATION if a change as of today would give one street or town two ' +
      'stations that are not closed.',
  ],
  Redistricting: [
    '一次区划调整,自生效日期起变更街道(镇)。',
    'A redistricting: an order that changes streets and towns from its effective date on.',
  ],
  'Redistricting.id': ['区划调整编号。', 'The id of the redistricting.'],
  'Redistricting.effectiveOn': ['生效日期。', 'The date from which the redistricting applies.'],
  'Redistricting.status': ['区划调整的办理状态。', 'The status of the redistricting.'],
  'Redistricting.stations': [
    '本次调整所列的社工站,显示各站的当前情况。',
    'The stations that the redistricting names, as they are now.',
  ],
  RedistrictingStatus: ['区划调整的办理状态。', 'The states of a redistricting.'],
  'RedistrictingStatus.PENDING': ['待生效:生效日期未到。', 'Pending: the effective date has not come yet.'],
  'RedistrictingStatus.WAITING': [
    '待社工站关闭:撤并后同一街道(镇)有两个社工站,须先关闭其一。',
    'Waiting for a closure: a merger joins the streets of two stations, so one of the stations must close first.',
  ],
  'RedistrictingStatus.APPLIED': ['已生效:各项变更均已完成。', 'Applied: all changes are carried out.'],
  RedistrictInput: [
    '区划调整的内容;三类变更各最多 100 项,合计至少一项。',
    'The redistricting to carry out. Each of the three lists takes up to 100 entries. At least one entry is required ' +
      'in total.',
  ],
  'RedistrictInput.effectiveOn': [
    '生效日期,31 天前至 731 天后;填写未来日期的,到期自动生效。',
    'The date from which the redistricting applies, from 31 days ago to 731 days ahead. A future redistricting is ' +
      'stored and carried out on its date.',
  ],
  'RedistrictInput.changes': [
    '涉及的社工站,以及生效后各站所属的街道(镇);每站最多一项。',
    'The stations concerned, with the street or town to which each station belongs from the effective date on. Name ' +
      'each station at most once.',
  ],
  'RedistrictInput.newStreets': [
    '新设的、尚无社工站的街道(镇);没有的留空。',
    'The new streets and towns that have no station yet. Omit the list if there are none.',
  ],
  'RedistrictInput.endedStreets': [
    '撤销的、没有社工站的街道(镇),填 9 位区划代码;没有的留空。',
    'The 9-digit codes of the streets and towns that end and have no station. Omit the list if there are none.',
  ],
  RedistrictChangeInput: ['一个社工站所在街道(镇)的变更。', 'The change of the street or town of one station.'],
  'RedistrictChangeInput.stationId': [
    '变更所属街道(镇)的社工站编号。',
    'The id of the station whose street or town changes.',
  ],
  'RedistrictChangeInput.newCode': [
    '自生效日期起该社工站所属街道(镇)的 9 位区划代码;不变的填原代码。',
    'The 9-digit code of the street or town to which the station belongs from the effective date on. Repeat the ' +
      'current code to keep it.',
  ],
  'RedistrictChangeInput.newName': [
    '自生效日期起街道(镇)的名称,不含区县名称,1 至 50 个字符;填写社工站全称的,取其中的街道(镇)名称。',
    'The name of the street or town from the effective date on, 1 to 50 characters, without the name of the ' +
      'district. If the full name of a station is given, the name of its street or town is taken from it.',
  ],
  'RedistrictChangeInput.supervisingDistrict': [
    '监管区县的 6 位代码;留空的,该街道(镇)的监管区县不变,新设的为代码前六位所示的区县。',
    'The 6-digit code of the supervising district. If it is omitted, the street or town keeps its supervising ' +
      'district. A new street or town belongs to the district whose code is its own first 6 digits.',
  ],
  'RedistrictChangeInput.keepsOldStreet': [
    '是否保留社工站原来所属的街道(镇):拆分时填 true。填 false 或留空的,原街道(镇)撤销;尚有其他社工站的,不撤销。',
    'Whether the street or town that the station leaves continues to exist, as in a split. If this is false or ' +
      'omitted, that street or town ends, unless it has another station.',
  ],
  NewStreetInput: ['一个新设的、尚无社工站的街道(镇)。', 'A new street or town that has no station yet.'],
  'NewStreetInput.code': ['9 位区划代码。', 'The code of the street or town, 9 digits.'],
  'NewStreetInput.name': ['街道(镇)名称,1 至 50 个字符。', 'The name of the street or town, 1 to 50 characters.'],
  'NewStreetInput.supervisingDistrict': [
    '监管区县的 6 位代码;留空的,为代码前六位所示的区县。',
    'The 6-digit code of the supervising district. If it is omitted, the street or town belongs to the district ' +
      'whose code is its own first 6 digits.',
  ],
  'Query.redistrictings': [
    '本市的区划调整,生效日期晚的在前。',
    'The redistrictings of the caller’s city, the latest effective date first.',
  ],
  'Query.redistrictings(status)': [
    '只列处于该状态的区划调整;留空不限。',
    'Lists only redistrictings in this status. Omit it to list all.',
  ],
  RedistrictingConnection: ['区划调整列表的一页。', 'A page of redistrictings.'],
} as const satisfies Texts;
