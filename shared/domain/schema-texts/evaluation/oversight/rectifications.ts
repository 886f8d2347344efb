import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';
import { DIVISION_FILTER, KEY } from '../ground/repeated';

/** Rectifications, how they are opened, answered and closed. */
export const RECTIFICATION_TEXTS = {
  RectificationStatus: [
    '整改状态:答复期限届满次日起仍未答复的为逾期。',
    'The states of a rectification. An open one is overdue from the day after its due date.',
  ],
  RectificationOutcome: ['整改的办结结果。', 'The outcome of a rectification.'],
  RectificationAddressee: [
    '整改的办理单位,按规则的责任方确定。',
    'The party that must act on a rectification. It follows from the rule.',
  ],
  RectificationOpener: ['可以提出整改的单位。', 'The offices that may open a rectification.'],
  'Query.rectifications': [
    '整改,新提出的在前。',
    'The rectifications that the caller may read, the last opened first.',
  ],
  'Query.rectifications(division)': DIVISION_FILTER,
  'Query.rectifications(status)': [
    '整改状态;留空不限。',
    'Lists only rectifications with these statuses; omit it for all.',
  ],
  'Station.rectifications': [
    '该社工站的整改,新提出的在前。',
    'The rectifications at the station, the last opened first.',
  ],

  RectificationConnection: ['整改列表的一页。', 'A page of rectifications.'],
  Rectification: [
    '社工站的整改:整改要求、办理单位及其答复。',
    'A rectification at a station: what must be corrected, who must act, and their answer.',
  ],
  'Rectification.id': ['整改编号。', 'The id of the rectification.'],
  'Rectification.rule': ['整改所依的规则编号。', 'The rule that the station must meet.'],
  'Rectification.demand': ['整改要求。', 'The required correction.'],
  'Rectification.addressee': ['整改的办理单位。', 'The party that must act and answer.'],
  'Rectification.round': [
    '现为第几轮:答复每被退回一次加一。',
    'The number of the present round, from 1. It grows each time an answer is returned.',
  ],
  'Rectification.rounds': ['已答复的各轮,第一轮在前。', 'The answered rounds, the first one first.'],
  'Rectification.attachments': ['提出整改时所附文件。', 'The files that came with the demand.'],
  'Rectification.inspection': [
    '整改所依据的督导检查;没有的为空。',
    'The inspection on which the rectification is based. Null if there is none.',
  ],
  'Rectification.visit': [
    '整改所依据的走访;没有的为空。',
    'The visit on which the rectification is based. Null if there is none.',
  ],
  'Rectification.openedBy': [
    '提出整改的单位;由同一级办结。',
    'The office that opened it. An office of the same level closes it.',
  ],
  'Rectification.openedOn': ['提出日期。', 'The day on which it was opened.'],
  'Rectification.dueOn': [`${FIELD_NAMES.answerDueOn}(含当日)。`, 'The last day for the answer.'],
  'Rectification.status': ['整改状态。', 'The status of the rectification today.'],
  'Rectification.answer': ['本轮答复;未答复的为空。', 'The answer of the present round. Null until there is one.'],
  'Rectification.answeredOn': ['答复日期;未答复的为空。', 'The day of the answer. Null until it is answered.'],
  'Rectification.remark': [
    '办结意见;没有的为空。',
    'The remark of the office that closed it. Null where there is none.',
  ],
  'Rectification.closedOn': [
    '办结日期,包括判为整改不合格的;未办结的为空。',
    'The day on which it was closed or failed. Null until then.',
  ],
  'Rectification.station': [
    '需整改的社工站;不再有权查阅的为空。',
    'The station. Null where the caller may no longer read it.',
  ],
  'Rectification.contractor': [
    '负责整改的承接主体,即提出整改时的承接主体;由区县或街道(镇)办理的为空。',
    'The contractor that must answer: the one that served the station when the rectification was opened. Null if an ' +
      'office must act.',
  ],

  'Mutation.openRectification': [
    '按规则的责任方提出整改:承接主体办理的,没有承接主体时返回 INVALID_STATE;区县办理的,须由市级提出,否则返回 FORBIDDEN。',
    'Opens a rectification for the party that must act by the rule. The mutation is refused with INVALID_STATE if the ' +
      'contractor must act and none serves the station today. The mutation is refused with FORBIDDEN if the district must ' +
      'act and the caller is not of the city.',
  ],
  OpenRectificationInput: [
    '整改的内容,由规则的责任方办理。',
    'The rectification to open, for the party that must act by the rule.',
  ],
  'OpenRectificationInput.addressee': [
    '办理单位;留空的按规则确定,规则允许另选的方可填写其他单位。',
    'The party that must act. Omit it for the usual addressee of the rule; only some rules allow another choice.',
  ],
  'OpenRectificationInput.inspectionId': [
    '所依据的督导检查编号,须属同一社工站;可留空。',
    'The id of the inspection on which it is based, at the same station; optional.',
  ],
  'OpenRectificationInput.visitId': [
    '所依据的走访编号,须属同一社工站;可留空。',
    'The id of the visit on which it is based, at the same station; optional.',
  ],
  'OpenRectificationInput.attachments': ['所附文件,至多 20 个。', 'Up to 20 files.'],
  'OpenRectificationInput.stationId': ['需整改的社工站编号。', 'The id of the station.'],
  'OpenRectificationInput.rule': [
    '规则编号:须为对社工站考核的规则。',
    'The rule. It must be a rule by which stations are assessed.',
  ],
  'OpenRectificationInput.demand': ['整改要求,至多2000字。', 'The required correction, in up to 2,000 characters.'],
  'OpenRectificationInput.dueOn': [
    `${FIELD_NAMES.answerDueOn}:不早于今日,不晚于一年之后。`,
    'The last day for the answer: today or later, and within a year.',
  ],
  'Mutation.answerRectification': [
    '由办理单位答复整改,每轮只能答复一次,逾期仍可答复。其他单位答复的,返回 FORBIDDEN;已答复或已办结的,返回 INVALID_STATE。',
    'Answers a rectification, once in each round. A late answer is accepted. The mutation is refused with FORBIDDEN for ' +
      'everybody but the addressee, and with INVALID_STATE if it is already answered or closed.',
  ],
  'Mutation.answerRectification(idempotencyKey)': KEY,
  'Mutation.answerRectification(id)': ['整改编号。', 'The id of the rectification.'],
  'Mutation.answerRectification(text)': [
    '整改情况,至多2000字。',
    'The corrective action taken, in up to 2,000 characters.',
  ],
  'Mutation.answerRectification(attachments)': ['所附文件,至多 20 个。', 'Up to 20 files.'],
  'Mutation.closeRectification': [
    '由提出的一级办结整改:已答复的可办结,或判为整改不合格;逾期未答复的只能判为整改不合格。由其他级别办理或办理本单位整改的,返回 FORBIDDEN;不符合上述状态的,返回 INVALID_STATE。',
    'Closes a rectification. An answered one ends as CLOSED or FAILED, an overdue one as FAILED. The mutation is refused with ' +
      'INVALID_STATE in any other state, and with FORBIDDEN if another level opened it or for the caller’s own work.',
  ],
  'Mutation.closeRectification(idempotencyKey)': KEY,
  'Mutation.closeRectification(id)': ['整改编号。', 'The id of the rectification.'],
  'Mutation.closeRectification(outcome)': ['办结结果。', 'The outcome of the rectification.'],
  'Mutation.closeRectification(remark)': [
    '办结意见,至多2000字;可留空。',
    'A remark of up to 2,000 characters; optional.',
  ],
} as const satisfies Texts;
