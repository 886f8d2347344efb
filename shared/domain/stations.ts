import { type ValueOf, vocabulary } from './vocabulary';

/** The states of a station, from its plan to its closure. */
export const STATION_STATUS = vocabulary('StationStatus', [
  ['PLANNED', '规划中', 'Planned'],
  ['PREPARING', '筹建中', 'Preparing'],
  ['OPERATING', '运营中', 'Operating'],
  ['SUSPENDED', '暂停', 'Suspended'],
  ['CLOSED', '已关闭', 'Closed'],
]);
export type StationStatus = ValueOf<typeof STATION_STATUS>;

/** The kinds of buildings in which a station's venue may be (ST-2). */
export const VENUE_SOURCE = vocabulary('VenueSource', [
  ['PARTY_MASS_CENTRE', '党群服务中心', 'Party-mass service centre'],
  ['CIVILISATION_PRACTICE_CENTRE', '新时代文明实践中心', 'Civilisation practice centre'],
  ['PUBLIC_BUILDING', '其他公共用房', 'Other public building'],
  ['OTHER', '其他', 'Other'],
]);
export type VenueSource = ValueOf<typeof VENUE_SOURCE>;

/** The places of a plaque (ST-3). */
export const SIGNAGE_PLACEMENT = vocabulary('SignagePlacement', [
  ['OUTDOOR', '室外', 'Outdoor'],
  ['INDOOR', '室内', 'Indoor'],
]);
export type SignagePlacement = ValueOf<typeof SIGNAGE_PLACEMENT>;

/** The parts of a station that are recorded together with files: the venue, and the plaque at each placement. */
export const STATION_PART = vocabulary('StationPart', [
  ['VENUE', '场所', 'Venue'],
  ['OUTDOOR', '室外标牌', 'Outdoor plaque'],
  ['INDOOR', '室内标牌', 'Indoor plaque'],
]);
export type StationPart = ValueOf<typeof STATION_PART>;

/** The days of the week, from Monday as in GB/T 7408. */
export const WEEKDAY = vocabulary('Weekday', [
  ['MONDAY', '星期一', 'Monday'],
  ['TUESDAY', '星期二', 'Tuesday'],
  ['WEDNESDAY', '星期三', 'Wednesday'],
  ['THURSDAY', '星期四', 'Thursday'],
  ['FRIDAY', '星期五', 'Friday'],
  ['SATURDAY', '星期六', 'Saturday'],
  ['SUNDAY', '星期日', 'Sunday'],
]);
export type Weekday = ValueOf<typeof WEEKDAY>;

/** Hours of one weekday during which an office is open. Times are written HH:MM, in Shanghai time. */
export type OpeningHours = { weekday: Weekday; opensAt: string; closesAt: string };

/** The kinds of regulations, by their subject (ST-4). */
export const REGULATION_KIND = vocabulary('RegulationKind', [
  ['PERSONNEL', '人事', 'Personnel'],
  ['FINANCE', '财务', 'Finance'],
  ['VOLUNTEERS', '志愿者', 'Volunteers'],
  ['VENUE_USE', '场所使用', 'Venue use'],
  ['ARCHIVES', '档案', 'Archives'],
  ['RECIPIENT_DATABASE', '服务对象数据库', 'Service recipient database'],
  ['PROCESS_AND_STANDARD', '流程与标准', 'Process and standard'],
  ['OTHER', '其他', 'Other'],
]);
export type RegulationKind = ValueOf<typeof REGULATION_KIND>;

/** The three kinds of service that a station may provide (ST-5). */
export const SERVICE_KIND = vocabulary('ServiceKind', [
  ['PROFESSIONAL_SERVICE', '专业服务', 'Professional service'],
  ['TALENT_TRAINING', '人才培养', 'Talent training'],
  ['COMMUNITY_GOVERNANCE', '社区治理', 'Community governance'],
]);
export type ServiceKind = ValueOf<typeof SERVICE_KIND>;

/** The orders in which stations can be listed. Stations that an order does not distinguish are sorted by id. */
export const STATION_ORDER = vocabulary('StationOrder', [
  ['NAME', '按名称', 'By name'],
  ['NOT_MET_DESC', '不达标规则由多到少', 'Most unmet rules first'],
  [
    'SCORE_DESC',
    '最近一次已签署的年度评估得分由高到低,没有的在后',
    'Highest score of the latest signed annual evaluation first, stations without one last',
  ],
  [
    'LAST_INSPECTED',
    '从未督导检查的最先,其次为最久未检查的',
    'Stations never inspected first, then those whose last inspection is longest ago',
  ],
]);
export type StationOrder = ValueOf<typeof STATION_ORDER>;
