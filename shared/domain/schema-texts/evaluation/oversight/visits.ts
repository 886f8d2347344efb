import { type Texts } from '../../../schema-text';
import { DIVISION_FILTER, OBSERVATIONS, STATION_ID } from '../ground/repeated';

/** The schema's descriptions of the district hub's visits, and of the observations of visits and inspections. */
export const VISIT_TEXTS = {
  'Query.visits': [
    '社工总站对调用方有权查看的社工站的走访,新的在前。',
    'The district hub’s visits to the stations that the caller may read, the latest first.',
  ],
  'Query.visits(division)': DIVISION_FILTER,
  'Station.visits': ['社工总站对该站的走访,新的在前。', 'The district hub’s visits to the station, the latest first.'],
  VisitConnection: ['走访列表的一页。', 'A page of visits.'],
  Visit: [
    '社工总站对社工站的走访,登记后不得更改。',
    'The district hub’s visit to a station. A recorded visit cannot be changed.',
  ],
  'Visit.id': ['走访编号。', 'The id of the visit.'],
  'Visit.visitedOn': ['走访日期。', 'The day on which the district hub visited the station.'],
  'Visit.observations': ['查看情况,按登记的次序排列。', 'The observations, in the order in which they were recorded.'],
  'Visit.station': [
    '走访的社工站;调用方不再有权查看该站的为空。',
    'The station that was visited. Null if the caller may no longer read the station.',
  ],
  'Mutation.recordVisit': [
    '登记走访,登记后不得更改。社工总站的承接主体今日承接该站,或走访当日承接该站的,返回 FORBIDDEN;社工站已关闭的,返回 INVALID_STATE。',
    'Records a visit. A recorded visit cannot be changed. The mutation is refused with FORBIDDEN if the contractor ' +
      'of the district hub serves the station today, or served it on the day of the visit. It is refused with ' +
      'INVALID_STATE if the station is closed.',
  ],
  RecordVisitInput: ['登记走访社工站的内容。', 'The station visit to record.'],
  'RecordVisitInput.stationId': STATION_ID,
  'RecordVisitInput.visitedOn': [
    '走访日期,不晚于今日。',
    'The day on which the district hub visited the station: today or earlier.',
  ],
  'RecordVisitInput.observations': OBSERVATIONS,

  ObservedVerdict: ['在现场可对规则作出的结论。', 'The verdicts that can be given on a rule on site.'],
  Observation: ['走访或督导检查中查看的一项情况。', 'One observation that was made at a visit or an inspection.'],
  'Observation.rule': [
    '规则编号;与规则无关的为空。',
    'The rule that the observation concerns. Null if it concerns no rule.',
  ],
  'Observation.verdict': [
    '现场对该规则的结论;未作结论的为空。',
    'The verdict that was given on the rule on site. Null if none was given.',
  ],
  'Observation.text': ['所查看情况的文字说明。', 'The text of the observation.'],
  ObservationInput: [
    '登记查看的一项情况;填写结论的,须填写规则。',
    'An observation to record. If a verdict is given, a rule must be given too.',
  ],
  'ObservationInput.rule': [
    '规则编号;与规则无关的留空。',
    'The rule that the observation concerns. Omit it if it concerns no rule.',
  ],
  'ObservationInput.verdict': [
    '现场对该规则的结论;可留空。',
    'The verdict that was given on the rule on site; optional.',
  ],
  'ObservationInput.text': [
    '所查看情况的文字说明,至多 2000 字。',
    'The text of the observation, in up to 2,000 characters.',
  ],
} as const satisfies Texts;
