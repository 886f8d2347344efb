import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';
import { DIVISION_FILTER, KEY } from '../ground/repeated';

/** Texts about rectifications, and about opening, answering and closing them. */
export const RECTIFICATION_TEXTS = {
  RectificationStatus: [
    '整改状态:答复期限届满次日起仍未答复的为逾期。',
    'The states of a rectification. An open one is overdue from the day after its due date.',
  ],
  RectificationOutcome: ['整改的办结结果。', 'The outcome of a rectification: the correction was made, or it was not.'],
  RectificationAddressee: [
    '整改的办理单位:按规则的责任方确定;规则有多个责任方的,可以选择其一。',
    'The parties that may have to act on a rectification. The rule decides which of them can be chosen.',
  ],
  RectificationOpener: ['可以提出整改的单位。', 'The offices that may open a rectification.'],
  'Query.rectifications': [
    '整改,新提出的在前。',
    'The rectifications that the caller may read, the last opened first.',
  ],
  'Query.rectifications(division)': DIVISION_FILTER,
  'Query.rectifications(status)': [
    '整改状态;留空不限。',
    'Lists only rectifications with these statuses. Omit it for all.',
  ],
  'Station.rectifications': [
    '该社工站的整改,新提出的在前。',
    'The rectifications at the station, the last opened first.',
  ],

  RectificationConnection: ['整改列表的一页。', 'A page of rectifications.'],
  Rectification: [
    '社工站的整改:整改要求、办理单位及其答复。',
    'A rectification at a station, with the demand, the party that must act, and the answer of that party.',
  ],
  'Rectification.id': ['整改编号。', 'The id of the rectification.'],
  'Rectification.rule': ['整改所依的规则编号。', 'The rule that the station does not meet and must meet.'],
  'Rectification.demand': ['整改要求。', 'What the party must correct.'],
  'Rectification.addressee': ['整改的办理单位。', 'The party that must act and answer.'],
  'Rectification.round': [
    '当前整改轮次,自 1 起;答复每被退回一次加一。',
    'The number of the present round, from 1. It grows each time an answer is returned.',
  ],
  'Rectification.rounds': ['已答复的各轮,第一轮在前。', 'The rounds that have an answer, the first one first.'],
  'Rectification.attachments': ['提出整改时所附文件。', 'The files attached when the rectification was opened.'],
  'Rectification.inspection': [
    '整改所依据的督导检查;没有的为空。',
    'The inspection on which the rectification is based. Null if there is none.',
  ],
  'Rectification.visit': [
    '整改所依据的走访;没有的为空。',
    'The visit on which the rectification is based. Null if there is none.',
  ],
  'Rectification.openedBy': [
    '提出整改的单位;由同一级退回或办结。',
    'The office that opened the rectification. Only offices of the same level can return or close it.',
  ],
  'Rectification.openedOn': ['提出日期。', 'The day on which the rectification was opened.'],
  'Rectification.dueOn': [`${FIELD_NAMES.answerDueOn}(含当日)。`, 'The last day for the answer.'],
  'Rectification.status': ['整改状态。', 'The status of the rectification today.'],
  'Rectification.answer': ['本轮答复;未答复的为空。', 'The answer of the present round. Null if there is none yet.'],
  'Rectification.answeredOn': [
    '本轮答复日期;未答复的为空。',
    'The day on which the present round was answered. Null if it is not answered yet.',
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
    '需整改的社工站;不再有权查看的为空。',
    'The station at which something must be corrected. Null if the caller may no longer read the station.',
  ],
  'Rectification.contractor': [
    '负责整改的承接主体,即提出整改时的承接主体;由区县或街道(镇)办理的为空。',
    'The contractor that must answer: the contractor that served the station when the rectification was opened. Null ' +
      'if an office must answer.',
  ],

  'Mutation.openRectification': [
    '按规则的责任方提出整改。由承接主体办理而该站今日没有承接主体的,返回 INVALID_STATE;由区县办理而不由市级指导服务平台提出的,返回 FORBIDDEN。',
    'Opens a rectification for a party that must act on the rule. The mutation is refused with INVALID_STATE if the ' +
      'contractor must act and none serves the station today. It is refused with FORBIDDEN if the district bureau ' +
      'must act and the caller is not the city platform.',
  ],
  OpenRectificationInput: [
    '提出整改的内容,由规则的责任方办理。',
    'The rectification to open. The rule decides which parties may have to act.',
  ],
  'OpenRectificationInput.addressee': [
    '办理单位;留空的按规则确定,规则允许另选的方可填写其他单位。',
    'The party that must act. If it is omitted, the rule decides. Only some rules allow another choice.',
  ],
  'OpenRectificationInput.inspectionId': [
    '所依据的督导检查编号,须属同一社工站;可留空。',
    'The id of the inspection on which the rectification is based. It must be an inspection of the same station. ' +
      'Optional.',
  ],
  'OpenRectificationInput.visitId': [
    '所依据的走访编号,须属同一社工站;可留空。',
    'The id of the visit on which the rectification is based. It must be a visit to the same station. Optional.',
  ],
  'OpenRectificationInput.attachments': ['所附文件,至多 20 个;可留空。', 'Up to 20 files to attach; optional.'],
  'OpenRectificationInput.stationId': ['需整改的社工站编号。', 'The id of the station concerned.'],
  'OpenRectificationInput.rule': [
    '规则编号:须为对社工站考核的规则。',
    'The rule that must be met. It must be a rule by which stations are assessed.',
  ],
  'OpenRectificationInput.demand': ['整改要求,至多2000字。', 'What the party must correct, in up to 2,000 characters.'],
  'OpenRectificationInput.dueOn': [
    `${FIELD_NAMES.answerDueOn}:不早于今日,不晚于一年之后。`,
    'The last day for the answer: today or later, and within a year.',
  ],
  'Mutation.answerRectification': [
    '由办理单位答复整改,每轮只能答复一次,逾期仍可答复。其他单位答复的,返回 FORBIDDEN;已答复或已办结的,返回 INVALID_STATE。',
    'Answers a rectification, once in each round. A late answer is accepted. The mutation is refused with FORBIDDEN ' +
      'for everybody but the party that must act, and with INVALID_STATE if the rectification is already answered or ' +
      'closed.',
  ],
  'Mutation.answerRectification(idempotencyKey)': KEY,
  'Mutation.answerRectification(id)': ['整改编号。', 'The id of the rectification.'],
  'Mutation.answerRectification(text)': [
    '整改情况,至多2000字。',
    'The corrective action taken, in up to 2,000 characters.',
  ],
  'Mutation.answerRectification(attachments)': ['所附文件,至多 20 个;可留空。', 'Up to 20 files to attach; optional.'],
  'Mutation.closeRectification': [
    '由提出的一级办结整改:已答复的可办结,或判为整改不合格;逾期未答复的只能判为整改不合格;其他状态的,返回 INVALID_STATE。由其他级别办理,或办理人属于负责整改的承接主体的,返回 FORBIDDEN。',
    'Closes a rectification. An answered one ends as CLOSED or FAILED, an overdue one only as FAILED. The mutation ' +
      'is refused with INVALID_STATE in any other state. It is refused with FORBIDDEN if another level opened the ' +
      'rectification, or if the caller works for the contractor that must answer it.',
  ],
  'Mutation.closeRectification(idempotencyKey)': KEY,
  'Mutation.closeRectification(id)': ['整改编号。', 'The id of the rectification.'],
  'Mutation.closeRectification(outcome)': [
    '办结结果:已办结(CLOSED)或整改不合格(FAILED)。',
    'The outcome: CLOSED if the correction was made, or FAILED.',
  ],
  'Mutation.closeRectification(remark)': [
    '办结意见,至多2000字;可留空。',
    'A remark of up to 2,000 characters; optional.',
  ],
} as const satisfies Texts;
