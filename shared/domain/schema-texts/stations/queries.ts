import { type Texts } from '../../schema-text';

/** The schema's descriptions of the stations subgraph's queries, including the query for the caller’s own identity. */
export const STATIONS_QUERY_TEXTS = {
  'Query.assessedStations': [
    '所列编号的社工站,供评定规则使用,每次最多 100 个;不存在的编号不列出。',
    'The stations with these ids, for the assessment of the rules. Ids that do not exist are left out. A request may ' +
      'name at most 100 ids.',
  ],
  'Query.assessedStations(ids)': ['社工站编号,最多 100 个。', 'The ids of the stations, at most 100.'],
  'Query.assessedDivisions': [
    '所列代码的区划,供评定规则使用,每次最多 100 个;不存在的代码不列出。',
    'The divisions with these codes, for the assessment of the rules. Codes that do not exist are left out. A ' +
      'request may name at most 100 codes.',
  ],
  'Query.assessedDivisions(codes)': ['区划代码,最多 100 个。', 'The codes of the divisions, at most 100.'],
  'Query.division': [
    '管辖范围内的一个区划;不存在或不在管辖范围内的为空。社会公众可查询全部区划。',
    'One division in the caller’s jurisdiction. Null if it does not exist or lies outside the jurisdiction. The ' +
      'public may read every division.',
  ],
  'Query.division(code)': ['区划代码。', 'The code of the division.'],
  'Query.endedDivisions': ['已撤销的全部区划,按代码排列。', 'All divisions that have ended, sorted by code.'],
  'Query.stationEvents': [
    '社工站业务在游标 after 之后的操作记录,逐市列出,同一市的按先后排列。',
    'The events of the stations subgraph after the cursor `after`, grouped by city. The events of a city are in the ' +
      'order of time.',
  ],
  'Query.stationEvents(first)': [
    '每页条数,1 至 100;系统同步程序最多 500。',
    'The number of items per page, from 1 to 100. The role FOLLOWER may request up to 500.',
  ],
  'Query.stationEvents(division)': [
    '区划代码:只列在该区划发生的操作,以及涉及现属该区划的社工站的操作;留空不限。',
    'The code of a division. Lists only events that happened in this division, or that concern stations located ' +
      'there now. Omit it to list all.',
  ],
  'Query.verifyStationChains': [
    '立即从第一条记录开始,校验本市社工站业务记录的完整性;尚无记录的,返回空列表。',
    'Verifies the complete station record of the caller’s city now, from the first event on. The list is empty if ' +
      'nothing is recorded yet.',
  ],
  'Query.me': ['当前调用方的身份,以令牌所载为准。', 'The identity of the caller, as stated in the token.'],
  'Query.station': [
    '一个社工站;不存在或调用方无权查看的为空。',
    'One station. Null if it does not exist or the caller may not read it.',
  ],
  'Query.station(id)': ['社工站编号。', 'The id of the station.'],
  'Query.stationAttachment': [
    '社工站场所或标牌的一个附件;不存在或调用方无权查看的为空。',
    'One attachment of the venue or of a plaque of a station. Null if it does not exist or the caller may not read it.',
  ],
  'Query.stationAttachment(id)': ['附件编号。', 'The id of the attachment.'],
  'Query.stations': [
    '调用方有权查看的社工站,按监管区县、街道(镇)代码排列;也可用 orderBy 指定排序。',
    'The stations that the caller may read, sorted by the codes of the supervising district and of the street or ' +
      'town. `orderBy` sets another order.',
  ],
  'Query.stations(filter)': [
    '筛选条件;留空不限。',
    'The conditions that the listed stations meet. Omit it to list all stations.',
  ],
  'Query.stations(orderBy)': [
    '排序方式;留空按监管区县、街道(镇)代码排列。',
    'The order of the stations. If it is omitted, they are sorted by the codes of the supervising district and of ' +
      'the street or town.',
  ],
  StationOrder: [
    '社工站的排序方式,次序相同的按编号排列。',
    'The orders in which stations can be listed. Stations of equal rank are sorted by id.',
  ],
  Me: ['当前调用方的身份。', 'The identity of the caller.'],
  'Me.subject': ['调用方标识,与令牌所载一致。', 'The subject of the caller’s token.'],
  'Me.name': [
    '调用方的显示名称,取自令牌;令牌未载明的为空。',
    'The display name of the caller, from the token. Null if the token has none.',
  ],
  'Me.officeName': [
    '调用方所在单位的名称,如历下区民政局;系统未收录其管辖区划的为空。承接主体的也为空,其名称见 contractor。',
    'The name of the caller’s office, in Chinese. Null if the Hub does not have the caller’s division. Also null for ' +
      'a contractor, whose name is in the field `contractor`.',
  ],
  'Me.placeName': [
    '调用方管辖范围的全称,从省级写起,如山东省济南市历下区;系统未收录该区划的为空。',
    'The full Chinese name of the division in which the caller has jurisdiction, beginning with the province. Null ' +
      'if the Hub does not have this division.',
  ],
  'Me.grants': [
    '令牌限定的授权:各项为根字段名,查询加 :read,办理加 :write。令牌未限定授权的为空,可办理角色的全部事项。',
    'The grants to which the token is narrowed. Each grant is the name of a root field, followed by :read or :write. ' +
      'Null if the token is not narrowed: the caller may then do everything that the role may do.',
  ],
  'Me.today': [
    '今日的日期(北京时间),各项期限以此为准。',
    'The current date in Asia/Shanghai. All due dates are compared with it.',
  ],
  'Me.role': ['调用方的角色。', 'The role of the caller.'],
  'Me.division': [
    '调用方管辖的行政区划;系统未收录该区划的为空。',
    'The division in which the caller has jurisdiction. Null if the Hub does not have this division.',
  ],
  'Me.contractor': [
    '调用方所属的承接主体;社工总站的,为运营该总站的承接主体。',
    'The contractor for which the caller acts. For a district hub, it is the contractor that runs the hub.',
  ],
  StationConnection: ['社工站列表的一页。', 'A page of stations.'],
  StationFilter: [
    '社工站筛选条件,所填各项须同时满足。',
    'Conditions on stations. A station must meet all conditions that are given.',
  ],
  'StationFilter.division': [
    '区划代码:省、市、区县列其监管的社工站,街道(镇)列位于当地的社工站;留空不限。',
    'The code of a division. For a province, city or district, the list has the stations that it supervises. For a ' +
      'street or town, it has the stations located there. Omit it to list all.',
  ],
  'StationFilter.status': [
    '只列处于该状态的社工站;留空不限。',
    'Lists only stations in this status. Omit it to list all.',
  ],
  'StationFilter.nameContains': [
    '只列名称含有该文字的社工站,1 至 64 个字符,不分全角半角和大小写;留空不限。社会公众须同时指明市或市以下的区划。',
    'Lists only stations whose name contains this text of 1 to 64 characters. Full-width and half-width characters ' +
      'count as the same, and so do upper and lower case. The public must also give a city or a division below a ' +
      'city. Omit it to list all.',
  ],
  'StationFilter.openedAfter': [
    '只列启用日期晚于该日的社工站,不含当日;留空不限。',
    'Lists only stations that opened after this date. The date itself is excluded. Omit it to list all.',
  ],
  'StationFilter.openedBefore': [
    '只列启用日期早于该日的社工站,不含当日;留空不限。',
    'Lists only stations that opened before this date. The date itself is excluded. Omit it to list all.',
  ],
} as const satisfies Texts;
