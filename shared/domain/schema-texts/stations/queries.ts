import { type Texts } from '../../schema-text';

/** Queries of the stations subgraph, and the query for the caller’s own identity. */
export const STATIONS_QUERY_TEXTS = {
  'Query.assessedStations': [
    '供评定规则使用的社工站,每次最多 100 个;不存在的编号不列出。',
    'The stations that the rules assess, at most 100 at a time. Ids that do not exist are left out.',
  ],
  'Query.assessedStations(ids)': ['社工站编号,最多 100 个。', 'The ids of the stations, at most 100.'],
  'Query.assessedDivisions': [
    '供评定规则使用的区划,每次最多 100 个;不存在的代码不列出。',
    'The divisions that the rules assess, at most 100 at a time. Codes that do not exist are left out.',
  ],
  'Query.assessedDivisions(codes)': ['区划代码,最多 100 个。', 'The codes of the divisions, at most 100.'],
  'Query.division': [
    '本辖区内的一个区划;不存在或不属本辖区的,返回空值。社会公众可查询设有已公开社工站的区划。',
    'One division of the jurisdiction of the caller. Null if it does not exist or lies outside the ' +
      'jurisdiction. The public may read divisions that have a published station.',
  ],
  'Query.division(code)': ['区划代码。', 'The code of the division.'],
  'Query.endedDivisions': ['已撤销的全部区划,按代码排列。', 'All divisions that have ended, by code.'],
  'Query.stationEvents': [
    '社工站业务在游标 after 之后的操作记录,逐市列出,同一市的按先后排列。',
    'The events of the stations subgraph after the cursor `after`. They come city by city, each city in order of ' +
      'time.',
  ],
  'Query.stationEvents(first)': [
    '每页条数,1 至 100;系统同步程序最多 500。',
    'The number of items a page, 1 to 100. A follower may ask for up to 500.',
  ],
  'Query.stationEvents(division)': [
    '区划代码:只列发生在该区划的事件,以及现属该区划的社工站的事件;留空不限。',
    'Only events that happened in this division, or that concern stations located there now. Omit it for all.',
  ],
  'Query.verifyStationChains': [
    '立即校验本市社工站业务记录的完整性;尚无记录的,返回空列表。',
    'Verifies the record of stations of the city now, from its first event. Empty if the city has no record yet.',
  ],
  'Query.me': ['当前登录人的身份。', 'The identity of the caller, as the Hub understands the token.'],
  'Query.station': [
    '一个社工站;不存在或无权查看的,返回空值。',
    'One station. Null if it does not exist or the caller may not read it.',
  ],
  'Query.station(id)': ['社工站编号。', 'The id of the station.'],
  'Query.stations': [
    '有权查看的社工站,按监管区县、街道(镇)代码排列。',
    'The stations that the caller may read, by the codes of the supervising district and of the street.',
  ],
  'Query.stations(filter)': ['筛选条件;留空不限。', 'Restricts the list. Omit it for all stations.'],
  Me: ['当前登录人。', 'The caller.'],
  'Me.subject': ['登录人标识,与令牌所载一致。', 'The subject of the token of the caller.'],
  'Me.role': ['登录人的角色。', 'The role of the caller.'],
  'Me.division': [
    '登录人的辖区;没有辖区的角色(如承接主体)为空。',
    'The jurisdiction of the caller. Null for a role without one, such as a contractor.',
  ],
  'Me.contractor': [
    '登录人所属的承接主体;其他单位为空。',
    'The contractor for which the caller acts. Null for other organisations.',
  ],
  StationConnection: ['社工站列表的一页。', 'A page of stations.'],
  StationFilter: ['社工站筛选条件,各项须同时满足。', 'Conditions on stations. A station must meet all that are given.'],
  'StationFilter.division': [
    '区划代码:省、市、区县按监管关系,街道(镇)按所在地。',
    'Only stations of this division: stations that it supervises or, for a street or town, stations located in ' +
      'it.',
  ],
  'StationFilter.status': ['只列处于该状态的社工站。', 'Only stations in this status.'],
  'StationFilter.nameContains': [
    '名称所含文字,1 至 64 个字符,不分全角半角和大小写;社会公众须同时指明市或市以下的区划。',
    'A part of the name, 1 to 64 characters; width and case do not matter. The public must also give a city or ' +
      'a division below it.',
  ],
  'StationFilter.openedAfter': [
    '只列启用日期晚于该日的社工站,不含当日。',
    'Only stations that opened after this date. The date itself is excluded.',
  ],
  'StationFilter.openedBefore': [
    '只列启用日期早于该日的社工站,不含当日。',
    'Only stations that opened before this date. The date itself is excluded.',
  ],
} as const satisfies Texts;
