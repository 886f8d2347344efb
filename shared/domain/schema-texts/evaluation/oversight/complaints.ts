import { type Texts } from '../../../schema-text';
import { DIVISION_FILTER, STATION_ID } from '../ground/repeated';

/** Citizens' complaints about stations. */
export const COMPLAINT_TEXTS = {
  ComplaintStatus: [
    '投诉状态:答复期限届满次日起仍未答复的为逾期。',
    'The states of a complaint. One that is not answered is overdue from the day after its due date.',
  ],
  ComplaintOutcome: ['投诉的处理结果。', 'The outcome of a complaint.'],
  'Query.complaints': ['对社工站的投诉,新收到的在前。', 'The complaints about the caller’s stations, newest first.'],
  'Query.complaints(division)': DIVISION_FILTER,
  'Query.complaints(status)': ['投诉状态;留空不限。', 'Lists only complaints with these statuses; omit it for all.'],
  'Query.complaintStatus': [
    '凭回执查询投诉的办理状态、结果和公开答复;回执不存在时为空。',
    'The progress of the complaint with this receipt: its status, outcome and published answer. Null if there is no ' +
      'such receipt.',
  ],
  'Query.complaintStatus(receipt)': ['投诉时取得的回执。', 'The receipt that the mutation complain returned.'],

  ComplaintConnection: ['投诉列表的一页。', 'A page of complaints.'],
  Complaint: [
    '群众对社工站的投诉;内容仅区县民政部门可见。',
    'A citizen’s complaint about a station. Only the district bureau reads its text.',
  ],
  'Complaint.id': ['投诉编号。', 'The id of the complaint.'],
  'Complaint.receivedOn': ['收到日期。', 'The day on which the complaint was received.'],
  'Complaint.status': ['办理状态。', 'The status of the complaint.'],
  'Complaint.dueOn': [
    '答复期限(含当日);标准未作规定的为空。',
    'The last day for the answer. Null where the standard sets no term.',
  ],
  'Complaint.extendedOn': ['延期日期;未延期的为空。', 'The day on which the term was extended. Null if it was not.'],
  'Complaint.extensionReason': [
    '延期原因;未延期的为空。',
    'The reason for extending the term. Null if it was not extended.',
  ],
  'Complaint.hotlineNumberIn': [
    '12345 热线转来的工单号;由群众直接提交的为空。',
    'The number of the ticket with which the 12345 hotline sent it. Null if a citizen filed it here.',
  ],
  'Complaint.hotlineNumberOut': [
    '转办时的 12345 工单号;没有的为空。',
    'The number of the 12345 hotline ticket by which it was transferred. Null where there is none.',
  ],
  'Complaint.publishedAnswer': [
    '向投诉人公开的答复;没有的为空。',
    'The answer that the citizen reads. Null where there is none.',
  ],
  'Complaint.transferredTo': [
    '承办机关;未转办的为空。',
    'The authority that took over the complaint. Null if it was not transferred.',
  ],
  'Complaint.transferredOn': ['转办日期;未转办的为空。', 'The day of the transfer. Null if it was not transferred.'],
  'Complaint.outcome': [
    '处理结果;未办结的为空。',
    'The outcome of the complaint. Null until it is answered or transferred.',
  ],
  'Complaint.answeredOn': ['答复日期;未答复的为空。', 'The day of the answer. Null until it is answered.'],
  'Complaint.text': ['投诉内容。', 'The text of the complaint.'],
  'Complaint.remark': [
    '区县民政部门的处理记录;没有的为空。',
    'The bureau’s own note about how it handled the complaint. Null if there is none.',
  ],
  'Complaint.contact': [
    '投诉人联系方式,每次查阅均予记录;未提供的为空。',
    'The contact details of the citizen. Every read is recorded. Null if none were given.',
  ],
  'Complaint.station': ['被投诉的社工站。', 'The station that the complaint is about.'],

  'Mutation.complain': [
    '向社工站所属区县民政部门投诉;同一网络地址一小时内提交过多,或同一社工站当日收到过多的,返回 RATE_LIMITED。',
    'Files a complaint with the district bureau. The mutation is refused with RATE_LIMITED if one address sends too many ' +
      'in an hour, or if one station has received too many today.',
  ],
  ComplainInput: ['投诉的内容,仅区县民政部门可见。', 'The complaint. Only the district bureau reads it.'],
  'ComplainInput.stationId': STATION_ID,
  'ComplainInput.text': ['投诉内容,至多2000字。', 'The complaint, in up to 2,000 characters.'],
  'ComplainInput.contact': [
    '联系方式,至多200字,不得换行;可留空。',
    'Your contact details, in one line of up to 200 characters; optional.',
  ],
  ComplaintReceipt: ['投诉回执。', 'The receipt of a complaint.'],
  'ComplaintReceipt.receipt': [
    '回执,用于查询办理状态;只显示一次,请妥善保存。',
    'The receipt for the query complaintStatus. It is shown once, so keep it safe.',
  ],
} as const satisfies Texts;
