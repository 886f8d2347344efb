import { type Texts } from '../../../schema-text';
import { DIVISION_FILTER, KEY, STATION_ID } from '../ground/repeated';

/** Citizens' complaints about stations. */
export const COMPLAINT_TEXTS = {
  ComplaintStatus: ['投诉状态。', 'The states of a complaint.'],
  ComplaintOutcome: ['投诉的处理结果。', 'The outcome of a complaint.'],
  'Query.complaints': ['对社工站的投诉,新收到的在前。', 'The complaints about the caller’s stations, newest first.'],
  'Query.complaints(division)': DIVISION_FILTER,
  'Query.complaints(status)': ['投诉状态;留空不限。', 'Lists only complaints with these statuses; omit it for all.'],
  'Query.complaintStatus': [
    '凭回执查询投诉的办理状态;回执不存在时为空。',
    'The state of the complaint that has this receipt. Null where there is no such receipt.',
  ],
  'Query.complaintStatus(receipt)': ['投诉时取得的回执。', 'The receipt that the mutation complain returned.'],

  ComplaintConnection: ['投诉列表的一页。', 'A page of complaints.'],
  Complaint: [
    '群众对社工站的投诉;内容仅区县民政部门可见。',
    'A citizen’s complaint about a station. Only the district bureau reads its words.',
  ],
  'Complaint.id': ['投诉编号。', 'The id of the complaint.'],
  'Complaint.receivedOn': ['收到日期。', 'The day on which the complaint was received.'],
  'Complaint.status': ['办理状态。', 'The status of the complaint.'],
  'Complaint.outcome': ['处理结果;未答复的为空。', 'The outcome of the complaint. Null until it is answered.'],
  'Complaint.answeredOn': ['答复日期;未答复的为空。', 'The day of the answer. Null until it is answered.'],
  'Complaint.text': ['投诉内容。', 'The text of the complaint.'],
  'Complaint.remark': [
    '区县民政部门的处理记录;没有的为空。',
    'The bureau’s own note of how it dealt with the complaint. Null where there is none.',
  ],
  'Complaint.contact': [
    '投诉人联系方式,每次查阅均予记录;未提供的为空。',
    'The contact details of the citizen. Every read is recorded. Null if none were given.',
  ],
  'Complaint.station': ['被投诉的社工站。', 'The station that the complaint is about.'],

  'Mutation.complain': [
    '向社工站所属区县民政部门投诉;同一地址每小时、同一社工站每日的投诉数有上限。',
    'Files a complaint with the district bureau. RATE_LIMITED where one address sends too many an hour, ' +
      'or one station has had too many today.',
  ],
  ComplainInput: ['投诉的内容,仅区县民政部门可见。', 'The complaint, for the eyes of the district bureau only.'],
  'ComplainInput.stationId': STATION_ID,
  'ComplainInput.text': ['投诉内容,至多2000字。', 'The complaint, in up to 2,000 characters.'],
  'ComplainInput.contact': [
    '联系方式,至多200字;可留空。',
    'Your contact details, in one line of up to 200 characters; optional.',
  ],
  ComplaintReceipt: ['投诉回执。', 'The receipt of a complaint.'],
  'ComplaintReceipt.receipt': [
    '回执,用于查询办理状态;只显示一次,请妥善保存。',
    'The receipt for complaintStatus. It is shown once, and nobody else knows it.',
  ],
  'Mutation.answerComplaint': [
    '答复投诉,只能答复一次。',
    'Answers a complaint, once. It is refused with INVALID_STATE where it is answered already.',
  ],
  'Mutation.answerComplaint(idempotencyKey)': KEY,
  'Mutation.answerComplaint(id)': ['投诉编号。', 'The id of the complaint.'],
  'Mutation.answerComplaint(outcome)': ['处理结果。', 'The outcome of the complaint.'],
  'Mutation.answerComplaint(remark)': ['处理记录,至多2000字;可留空。', 'A note of up to 2,000 characters; optional.'],
} as const satisfies Texts;
