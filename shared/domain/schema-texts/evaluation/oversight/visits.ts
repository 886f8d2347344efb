import { type Texts } from '../../../schema-text';
import { DIVISION_FILTER, OBSERVATIONS, STATION_ID } from '../ground/repeated';

/** The visits of the district hub, and what is observed at a visit or an inspection. */
export const VISIT_TEXTS = {
  'Query.visits': [
    '社工总站的走访,新的在前。',
    'The district hub’s visits to the stations that the caller may read, the latest first.',
  ],
  'Query.visits(division)': DIVISION_FILTER,
  'Station.visits': ['社工总站对该站的走访,新的在前。', 'The district hub’s visits to the station, the latest first.'],
  VisitConnection: ['走访列表的一页。', 'A page of visits.'],
  Visit: ['社工总站对社工站的走访,登记后不得更改。', 'The district hub’s visit to a station. It cannot be changed.'],
  'Visit.id': ['走访编号。', 'The id of the visit.'],
  'Visit.visitedOn': ['走访日期。', 'The day of the visit.'],
  'Visit.observations': ['查看情况,按登记的次序排列。', 'The observations, in the order in which they were recorded.'],
  'Visit.station': ['走访的社工站。', 'The station that was visited.'],
  'Mutation.recordVisit': [
    '登记走访,登记后不得更改;走访本单位承接的社工站的,返回 FORBIDDEN;社工站已关闭的,返回 INVALID_STATE。',
    'Records a visit, which cannot be changed afterwards. The mutation is refused with FORBIDDEN at a station that the hub’s ' +
      'own contractor serves, and with INVALID_STATE at a closed station.',
  ],
  RecordVisitInput: ['走访的内容。', 'The visit to record.'],
  'RecordVisitInput.stationId': STATION_ID,
  'RecordVisitInput.visitedOn': ['走访日期,不晚于今日。', 'The day of the visit: today or before.'],
  'RecordVisitInput.observations': OBSERVATIONS,

  ObservedVerdict: ['现场可作出的结论。', 'The verdict on a rule that can be reached on the spot.'],
  Observation: ['走访或督导检查中查看的一项情况。', 'Something that was observed at a visit or an inspection.'],
  'Observation.rule': ['规则编号;与规则无关的为空。', 'The rule to which it relates. Null if it relates to no rule.'],
  'Observation.verdict': ['现场结论;未作结论的为空。', 'The verdict on the spot. Null where there is none.'],
  'Observation.text': ['具体情况。', 'The observation in detail.'],
  ObservationInput: ['查看的一项情况:有结论的须填写规则。', 'An observation to record. A verdict needs a rule.'],
  'ObservationInput.rule': ['规则编号;与规则无关的留空。', 'The rule; omit it if the observation concerns no rule.'],
  'ObservationInput.verdict': ['现场结论;可留空。', 'The verdict on the rule; optional.'],
  'ObservationInput.text': ['具体情况,至多2000字。', 'The observation in detail, in up to 2,000 characters.'],
} as const satisfies Texts;
