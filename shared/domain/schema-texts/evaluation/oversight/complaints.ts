import { type Texts } from '../../../schema-text';
import { DIVISION_FILTER, STATION_ID } from '../ground/repeated';

/** The schema's descriptions of citizens' complaints about stations. */
export const COMPLAINT_TEXTS = {
  ComplaintStatus: [
    '投诉的办理状态;至答复期限仍未答复的,自次日起为逾期。',
    'The states of a complaint. A complaint without an answer is overdue from the day after its due date.',
  ],
  'ComplaintStatus.RECEIVED': [
    '已受理:待答复,答复期限未过。',
    'Received: the complaint is not answered yet, and its due date has not passed.',
  ],
  'ComplaintStatus.OVERDUE': [
    '逾期未答复:尚未答复,答复期限已过。',
    'Answer overdue: the complaint is not answered yet, and its due date has passed.',
  ],
  'ComplaintStatus.ANSWERED': [
    '已答复:区县民政部门已答复。',
    'Answered: the district bureau has answered the complaint.',
  ],
  'ComplaintStatus.TRANSFERRED': [
    '已转办:已转其他机关办理。',
    'Transferred: the complaint was transferred to another authority.',
  ],
  ComplaintOutcome: ['投诉的处理结果。', 'The outcome of a complaint.'],
  'ComplaintOutcome.UPHELD': ['属实:所反映的情况属实。', 'Upheld: the complaint is justified.'],
  'ComplaintOutcome.UNFOUNDED': ['不属实:所反映的情况不属实。', 'Unfounded: the complaint is not justified.'],
  'ComplaintOutcome.REFERRED': [
    '已转办:已转其他机关办理。',
    'Referred: the complaint was transferred to another authority.',
  ],
  'Query.complaint': [
    '一件对社工站的投诉;不存在或调用方无权查看的为空。',
    'One complaint about a station. Null if it does not exist or the caller may not read it.',
  ],
  'Query.complaint(id)': ['投诉编号。', 'The id of the complaint.'],
  'Query.complaints': [
    '调用方有权查看的投诉,新收到的在前。',
    'The complaints that the caller may read, the most recently received first.',
  ],
  'Query.complaints(division)': DIVISION_FILTER,
  'Query.complaints(status)': [
    '只列处于所列状态的投诉;留空不限。',
    'Lists only complaints in one of these states. Omit it to list all.',
  ],
  'Query.complaintStatus': [
    '凭回执查询投诉的办理状态、结果和公开答复;回执不存在时为空。',
    'The progress of the complaint with this receipt: its status, outcome and published answer. Null if there is no ' +
      'such receipt.',
  ],
  'Query.complaintStatus(receipt)': ['投诉时取得的回执。', 'The receipt that the mutation `complain` returned.'],

  ComplaintConnection: ['投诉列表的一页。', 'A page of complaints.'],
  Complaint: [
    '群众对社工站的投诉;内容仅区县民政部门可见。',
    'A citizen’s complaint about a station. Only the district bureau can read its text.',
  ],
  'Complaint.id': ['投诉编号。', 'The id of the complaint.'],
  'Complaint.receivedOn': ['收到日期。', 'The day on which the complaint was received.'],
  'Complaint.status': ['投诉的办理状态。', 'The status of the complaint.'],
  'Complaint.dueOn': [
    '答复期限(含当日);标准未规定期限的为空。',
    'The last day for the answer. Null if the standard sets no term.',
  ],
  'Complaint.extendedOn': [
    '延期日期;未延期的为空。',
    'The day on which the due date was extended. Null if it was not extended.',
  ],
  'Complaint.extensionReason': [
    '延期原因;未延期的为空。',
    'The reason for the extension. Null if the due date was not extended.',
  ],
  'Complaint.hotlineNumberIn': [
    '12345 热线转来投诉的工单号;由群众直接提交的为空。',
    'The number of the ticket with which the 12345 hotline sent the complaint. Null if a citizen filed it in the Hub.',
  ],
  'Complaint.hotlineNumberOut': [
    '转办所用的 12345 工单号;没有的为空。',
    'The number of the 12345 hotline ticket by which the complaint was transferred. Null if there is none.',
  ],
  'Complaint.publishedAnswer': [
    '向投诉人公开的答复;没有的为空。',
    'The answer that the citizen can read. Null if there is none.',
  ],
  'Complaint.transferredTo': [
    '承办机关;未转办的为空。',
    'The authority that took over the complaint. Null if it was not transferred.',
  ],
  'Complaint.transferredOn': [
    '转办日期;未转办的为空。',
    'The day on which the complaint was transferred. Null if it was not transferred.',
  ],
  'Complaint.outcome': [
    '处理结果;未办结的为空。',
    'The outcome of the complaint. Null if it is neither answered nor transferred yet.',
  ],
  'Complaint.answeredOn': [
    '答复日期;未答复的为空。',
    'The day on which the district bureau answered the complaint. Null if the complaint is not answered.',
  ],
  'Complaint.text': ['投诉内容。', 'The text of the complaint.'],
  'Complaint.remark': [
    '区县民政部门的处理记录;没有的为空。',
    'The district bureau’s internal note about the handling of the complaint. Null if there is none.',
  ],
  'Complaint.contact': [
    '投诉人联系方式,每次查看均予记录;未提供的为空。',
    'The contact details of the citizen. Every read is recorded. Null if none were given.',
  ],
  'Complaint.station': [
    '被投诉的社工站;调用方不再有权查看该站的为空。',
    'The station that the complaint is about. Null if the caller may no longer read the station.',
  ],

  'Mutation.complain': [
    '向社工站所属区县民政部门投诉;同一网络地址一小时内提交的投诉过多,或者同一社工站当日收到的投诉过多的,返回 RATE_LIMITED。',
    'Files a complaint about a station with its district bureau. The mutation is refused with RATE_LIMITED if one ' +
      'network address sends too many complaints within an hour, or if the station has received too many complaints ' +
      'today.',
  ],
  ComplainInput: ['投诉的内容,仅区县民政部门可见。', 'The complaint to file. Only the district bureau can read it.'],
  'ComplainInput.stationId': STATION_ID,
  'ComplainInput.text': ['投诉内容,至多 2000 字。', 'The text of the complaint, in up to 2,000 characters.'],
  'ComplainInput.contact': [
    '投诉人联系方式,至多 200 字,不得换行;可留空。',
    'The contact details of the citizen, in one line of up to 200 characters; optional.',
  ],
  ComplaintReceipt: [
    '投诉回执,投诉人凭此查询办理情况。',
    'The receipt with which the citizen can follow the complaint.',
  ],
  'ComplaintReceipt.receipt': [
    '回执,用于查询办理状态;只显示一次,请妥善保存。',
    'The receipt for the query complaintStatus. It is shown once, so keep it safe.',
  ],
} as const satisfies Texts;
