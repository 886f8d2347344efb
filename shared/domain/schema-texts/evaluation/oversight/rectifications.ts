import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';
import { DIVISION_FILTER } from '../ground/repeated';

/** The schema's descriptions of rectifications, and of the mutations that open, answer and close them. */
export const RECTIFICATION_TEXTS = {
  RectificationStatus: [
    '整改状态;至答复期限仍未答复的,自次日起为逾期。',
    'The states of a rectification. Without an answer by its due date, it is overdue from the next day.',
  ],
  RectificationOutcome: [
    '整改的办结结果:已整改到位,或者整改不合格。',
    'The outcome of a rectification: the correction was made, or it was not.',
  ],
  RectificationAddressee: [
    '整改的办理单位,按规则的责任方确定;规则有多个责任方的,可以选择其一。',
    'The party that must act on a rectification. The rule decides which party this is. If several parties are ' +
      'responsible by the rule, one of them can be chosen.',
  ],
  RectificationOpener: ['可以下达整改的单位。', 'The offices that may open a rectification.'],
  'Query.rectifications': [
    '调用方有权查看的整改,新下达的在前。',
    'The rectifications that the caller may read, the most recently opened first.',
  ],
  'Query.rectifications(division)': DIVISION_FILTER,
  'Query.rectifications(status)': [
    '只列处于所列状态的整改;留空不限。',
    'Lists only rectifications in one of these states. Omit it to list all.',
  ],
  'Station.rectifications': [
    '该社工站的整改,新下达的在前。',
    'The rectifications at the station, the most recently opened first.',
  ],

  RectificationConnection: ['整改列表的一页。', 'A page of rectifications.'],
  Rectification: [
    '社工站的整改:整改要求、办理单位及其答复。',
    'A rectification at a station: the demand, the party that must act, and the answers of this party.',
  ],
  'Rectification.id': ['整改编号。', 'The id of the rectification.'],
  'Rectification.rule': ['整改所依的规则编号。', 'The rule on which the rectification is based.'],
  'Rectification.demand': ['整改要求,即办理单位应当整改的事项。', 'The demand: what the addressee must correct.'],
  'Rectification.addressee': ['整改的办理单位。', 'The party that must act and answer.'],
  'Rectification.round': [
    '当前整改轮次,自 1 起;答复每被退回一次加一。',
    'The number of the current round, from 1. It grows each time an answer is returned.',
  ],
  'Rectification.rounds': ['已答复的各轮,第一轮在前。', 'The rounds that have an answer, the first one first.'],
  'Rectification.attachments': ['下达整改时所附文件。', 'The files attached when the rectification was opened.'],
  'Rectification.inspection': [
    '整改所依据的督导检查;没有的为空。',
    'The inspection on which the rectification is based. Null if there is none.',
  ],
  'Rectification.visit': [
    '整改所依据的走访;没有的为空。',
    'The visit on which the rectification is based. Null if there is none.',
  ],
  'Rectification.openedBy': [
    '下达整改的单位;由同一级退回或办结。',
    'The office that opened the rectification. Only offices of the same level can return or close it.',
  ],
  'Rectification.openedOn': ['下达日期。', 'The day on which the rectification was opened.'],
  'Rectification.dueOn': [`${FIELD_NAMES.answerDueOn}(含当日)。`, 'The last day for the answer.'],
  'Rectification.status': ['整改状态。', 'The status of the rectification today.'],
  'Rectification.answer': [
    '本轮答复;未答复的为空。',
    'The answer of the current round. Null if there is no answer yet.',
  ],
  'Rectification.answeredOn': [
    '本轮答复日期;未答复的为空。',
    'The day on which the party answered in the current round. Null if there is no answer yet.',
  ],
  'Rectification.remark': [
    '办结意见;没有的为空。',
    'The remark of the office that closed the rectification. Null if there is none.',
  ],
  'Rectification.closedOn': [
    '办结日期,包括判为整改不合格的;未办结的为空。',
    'The day on which the rectification was closed, whether it succeeded or failed. Null if it is not closed yet.',
  ],
  'Rectification.station': [
    '需整改的社工站;调用方不再有权查看该站的为空。',
    'The station at which something must be corrected. Null if the caller may no longer read the station.',
  ],
  'Rectification.contractor': [
    '负责整改的承接主体,即下达整改时承接该站的承接主体;由区县或街道(镇)办理的为空。',
    'The contractor that must answer. It is the contractor that served the station when the rectification was ' +
      'opened. Null if an office must answer.',
  ],

  'Mutation.openRectification': [
    '对规则的责任方下达整改。由承接主体办理,而该站今日没有承接主体的,返回 INVALID_STATE;由区县民政部门办理,而调用方不是市级指导服务平台的,返回 FORBIDDEN。',
    'Opens a rectification for a party that must act on the rule. The mutation is refused with INVALID_STATE if the ' +
      'contractor must act and none serves the station today. It is refused with FORBIDDEN if the district bureau ' +
      'must act and the caller is not the city platform.',
  ],
  OpenRectificationInput: [
    '下达整改的内容;整改由规则的责任方办理。',
    'The rectification to open. The rule decides which party must act.',
  ],
  'OpenRectificationInput.addressee': [
    '办理单位;留空的,按规则确定。规则有多个责任方的,可以填写其中之一。',
    'The party that must act. If it is omitted, the rule decides. If several parties are responsible by the rule, ' +
      'one of them can be given.',
  ],
  'OpenRectificationInput.inspectionId': [
    '所依据的督导检查编号,须属同一社工站;可留空。',
    'The id of the inspection on which the rectification is based; optional. It must be an inspection of the same ' +
      'station.',
  ],
  'OpenRectificationInput.visitId': [
    '所依据的走访编号,须属同一社工站;可留空。',
    'The id of the visit on which the rectification is based; optional. It must be a visit to the same station.',
  ],
  'OpenRectificationInput.attachments': ['所附文件,至多 20 个;可留空。', 'Up to 20 files to attach; optional.'],
  'OpenRectificationInput.stationId': [
    '需整改的社工站编号。',
    'The id of the station at which something must be corrected.',
  ],
  'OpenRectificationInput.rule': [
    '规则编号,须为评定社工站所用的规则。',
    'The id of the rule that must be met. It must be a rule by which stations are assessed.',
  ],
  'OpenRectificationInput.demand': [
    '整改要求,即办理单位应当整改的事项,至多 2000 字。',
    'The demand: what the addressee must correct, in up to 2,000 characters.',
  ],
  'OpenRectificationInput.dueOn': [
    `${FIELD_NAMES.answerDueOn}:不早于今日,不晚于一年之后。`,
    'The last day for the answer, from today to a year ahead.',
  ],
} as const satisfies Texts;
