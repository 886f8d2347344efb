import { type Texts } from '../../../schema-text';
import { KEY, STATION_ID } from '../ground/repeated';

const COMPLAINT_ID = ['投诉编号。', 'The id of the complaint.'] as const;
const REMARK = [
  '内部处理记录,不向投诉人公开,至多 2000 字;可留空。',
  'An internal note of the district bureau, in up to 2,000 characters; optional. The citizen does not see it.',
] as const;

/** The schema's descriptions of a complaint's course, for the citizen and for the district bureau. */
export const COMPLAINT_COURSE_TEXTS = {
  ComplaintProgress: [
    '投诉的办理情况,供投诉人凭回执查询。',
    'The progress of a complaint, for the holder of its receipt.',
  ],
  'ComplaintProgress.status': ['投诉的办理状态。', 'The status of the complaint.'],
  'ComplaintProgress.receivedOn': ['收到日期。', 'The day on which the complaint was received.'],
  'ComplaintProgress.dueOn': [
    '答复期限(含当日);标准未规定期限的为空。',
    'The last day for the answer. Null if the standard sets no term.',
  ],
  'ComplaintProgress.extendedOn': [
    '延期日期;未延期的为空。',
    'The day on which the due date was extended. Null if it was not extended.',
  ],
  'ComplaintProgress.outcome': [
    '处理结果;未办结的为空。',
    'The outcome of the complaint. Null if it is neither answered nor transferred yet.',
  ],
  'ComplaintProgress.publishedAnswer': [
    '公开答复;没有的为空。',
    'The published answer to the citizen. Null if there is none.',
  ],
  'ComplaintProgress.answeredOn': [
    '答复日期;未答复的为空。',
    'The day on which the district bureau answered the complaint. Null if the complaint is not answered.',
  ],
  'ComplaintProgress.transferredTo': [
    '承办机关;未转办的为空。',
    'The authority that took over the complaint. Null if it was not transferred.',
  ],

  'Mutation.recordHotlineComplaint': [
    '登记 12345 热线转来的投诉,答复期限自收到之日起算;同一工单号已登记的,返回 CONFLICT。',
    'Records a complaint that the 12345 hotline has sent. The term for the answer begins on the day of receipt. The ' +
      'mutation is refused with CONFLICT if the number of the hotline ticket is already recorded.',
  ],
  RecordHotlineComplaintInput: [
    '登记 12345 热线转来的投诉的内容。',
    'The complaint to record, which the 12345 hotline sent.',
  ],
  'RecordHotlineComplaintInput.stationId': STATION_ID,
  'RecordHotlineComplaintInput.hotlineNumber': [
    '12345 工单号:字母、数字和连字符,至多 32 个字符。',
    'The number of the 12345 hotline ticket: letters, digits and hyphens, up to 32 characters.',
  ],
  'RecordHotlineComplaintInput.receivedOn': [
    '收到工单的日期:不早于一年之前,不晚于今日。',
    'The day on which the ticket was received. It must not be after today or more than a year ago.',
  ],
  'RecordHotlineComplaintInput.text': [
    '投诉内容,至多 2000 字。',
    'The text of the complaint, in up to 2,000 characters.',
  ],
  'RecordHotlineComplaintInput.contact': [
    '投诉人联系方式,至多 200 字,不得换行;可留空。',
    'The contact details of the citizen, in one line of up to 200 characters; optional.',
  ],
  'Mutation.answerComplaint': [
    '答复投诉,只能答复一次,逾期仍可答复;已答复或已转办的,返回 INVALID_STATE。须由其他机关办理的,请使用 transferComplaint。',
    'Answers a complaint, which is possible only once. A late answer is accepted. The mutation is refused with ' +
      'INVALID_STATE if the complaint is already answered or transferred. To refer it to another authority, use ' +
      'transferComplaint.',
  ],
  'Mutation.answerComplaint(idempotencyKey)': KEY,
  'Mutation.answerComplaint(id)': COMPLAINT_ID,
  'Mutation.answerComplaint(outcome)': [
    '处理结果:属实(UPHELD)或不属实(UNFOUNDED)。',
    'The outcome: UPHELD if the complaint is justified, and UNFOUNDED if it is not.',
  ],
  'Mutation.answerComplaint(remark)': REMARK,
  'Mutation.answerComplaint(publishedAnswer)': [
    '向投诉人公开的答复,至多 2000 字;可留空。不得写入他人的个人信息。',
    'The answer that the citizen can read, in up to 2,000 characters; optional. It must not contain personal data of ' +
      'others.',
  ],
  'Mutation.extendComplaint': [
    '延长投诉的答复期限,只能延长一次;已答复、已转办、已逾期或已延期的,返回 INVALID_STATE。',
    'Extends the due date of a complaint, which is possible only once. The mutation is refused with INVALID_STATE if ' +
      'the complaint is answered, transferred or overdue, or was extended before.',
  ],
  'Mutation.extendComplaint(idempotencyKey)': KEY,
  'Mutation.extendComplaint(id)': COMPLAINT_ID,
  'Mutation.extendComplaint(reason)': [
    '延期原因,至多 2000 字。',
    'The reason for the extension, in up to 2,000 characters.',
  ],
  'Mutation.extendComplaint(dueOn)': [
    '新的答复期限:晚于原期限,不晚于一年之后。',
    'The new due date, which must be later than the current one and at most a year ahead.',
  ],
  'Mutation.transferComplaint': [
    '将投诉转其他机关办理;已答复或已转办的,返回 INVALID_STATE。',
    'Transfers a complaint to another authority. The mutation is refused with INVALID_STATE if the complaint is ' +
      'already answered or transferred.',
  ],
  'Mutation.transferComplaint(idempotencyKey)': KEY,
  'Mutation.transferComplaint(id)': COMPLAINT_ID,
  'Mutation.transferComplaint(authority)': [
    '承办机关名称,1 至 100 个字符,不得换行,向投诉人公开。',
    'The name of the authority, in one line of 1 to 100 characters. The citizen can read the name.',
  ],
  'Mutation.transferComplaint(hotlineNumber)': [
    '经 12345 转办的工单号;可留空。',
    'The number of the 12345 hotline ticket by which the complaint is transferred; optional.',
  ],
  'Mutation.transferComplaint(remark)': REMARK,
} as const satisfies Texts;
