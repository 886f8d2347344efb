import { type Text, type Texts } from '../../../schema-text';
import { DIVISION_FILTER } from '../ground/repeated';

const KIND_FILTER: Text = [
  '只列这些类型的材料;留空不限。',
  'Lists only submissions of these kinds. Omit it to list all.',
];
const PERIOD_FILTER: Text = [
  '只列该期间的材料,例如 2026 或 2026-03;留空不限。',
  'Lists only submissions for this period, such as 2026 or 2026-03. Omit it to list all.',
];

/**
 * The schema's descriptions of submissions by districts and contractors: those that are due and those that were made
 * (FI-1 to FI-5).
 */
export const SUBMISSION_TEXTS = {
  SubmissionKind: ['报送材料的类型(FI-1 至 FI-5)。', 'The kinds of submissions (FI-1 to FI-5).'],
  SubmissionStatus: [
    '报送状态,只依日期确定;已退回的仍视为已报送,见 returned。',
    'The states of a submission. They follow from dates alone. A returned submission still counts as submitted; see ' +
      '`returned`.',
  ],
  'SubmissionStatus.DUE': [
    '待报送:尚未报送,截止日期未过。',
    'Due: nothing is submitted yet, and the due date has not passed.',
  ],
  'SubmissionStatus.OVERDUE': [
    '逾期未报:截止日期已过,仍未报送。',
    'Overdue: nothing is submitted yet, and the due date has passed.',
  ],
  'SubmissionStatus.SUBMITTED': ['已报送:按时报送。', 'Submitted: the first submission was made in time.'],
  'SubmissionStatus.SUBMITTED_LATE': [
    '逾期报送:在截止日期之后首次报送。',
    'Submitted late: the first submission was made after the due date.',
  ],
  'Query.submission': [
    '一项报送材料;不存在或调用方无权查看的为空。',
    'One submission. Null if it does not exist or the caller may not read it.',
  ],
  'Query.submission(id)': ['报送编号。', 'The id of the submission.'],
  'Query.submissions': [
    '应报送和已报送的材料,截止日期早的在前;列至次年年末。',
    'The submissions that are due and the submissions that were made, the earliest due date first. The list contains ' +
      'due dates up to the end of next year.',
  ],
  'Query.submissions(division)': DIVISION_FILTER,
  'Query.submissions(kind)': KIND_FILTER,
  'Query.submissions(period)': PERIOD_FILTER,
  'Query.submissions(status)': [
    '只列处于所列状态的材料;留空不限。',
    'Lists only submissions in one of these states. Omit it to list all.',
  ],
  'Query.submissions(dueBefore)': [
    '只列截止日期早于该日的材料,不含当日;留空不限。',
    'Lists only submissions that are due before this day. Omit it to list all.',
  ],
  'Station.submissions': [
    '该社工站的报送材料,只列所属期间已开始的,截止日期晚的在前。',
    'The submissions of the station whose period has begun, the latest due date first.',
  ],
  'Station.submissions(kind)': KIND_FILTER,
  'Station.submissions(period)': PERIOD_FILTER,

  SubmissionConnection: ['报送材料列表的一页。', 'A page of submissions.'],
  Submission: [
    '区县,或者社工站的承接主体,在一个期间应报送的材料,以及已报送的内容。',
    'The submission that a district, or the contractor of a station, must make for a period, with the content that ' +
      'was submitted.',
  ],
  'Submission.id': ['报送编号。', 'The id of the submission.'],
  'Submission.kind': ['报送材料的类型。', 'The kind of the submission.'],
  'Submission.period': [
    '材料所属期间:年度如 2026,月份如 2026-03;跨月的,为开始的月份。',
    'The period: a year such as 2026, or a month such as 2026-03. A period of several months is named by its first ' +
      'month.',
  ],
  'Submission.projectYear': [
    '项目年度,以其起始日所在的公历年份表示;区县报送的为空。',
    'The project year, named by the calendar year in which it begins. Null for a submission of a district.',
  ],
  'Submission.dueOn': [
    '报送截止日期,当日(北京时间)内报送为按时。',
    'The due date. A submission is in time until the end of that day in Asia/Shanghai.',
  ],
  'Submission.status': ['报送状态。', 'The status of the submission today.'],
  'Submission.submittedAt': [
    '首次报送时间,据此确定是否逾期;未报送的为空。',
    'The time of the first submission. It decides whether the submission was in time. Null if nothing is submitted ' +
      'yet.',
  ],
  'Submission.revisedAt': [
    '最近一次报送时间,以该次内容为准;未报送的为空。',
    'The time of the last submission, which may be the first one or a revision. The content of the last submission ' +
      'is authoritative. Null if nothing is submitted yet.',
  ],
  'Submission.revision': [
    '最近一版的版次;未报送的为 0。',
    'The number of the last revision. It is 0 if nothing is submitted yet.',
  ],
  'Submission.filing': [
    '是否备案;仅年度计划为备案。',
    'Whether the submission is filed for the record. Only an annual plan is filed for the record.',
  ],
  'Submission.returned': [
    '社工总站或市民政局退回的情况;未退回或已重新报送的为空。',
    'The return by the district hub or the city bureau. Null if the last revision was not returned.',
  ],
  'Submission.verifiedOn': [
    '社工总站核实最近一版的日期;未核实的为空。',
    'The day on which the district hub verified the last revision. Null if it is not verified.',
  ],
  'Submission.acknowledgedOn': [
    '市民政局确认收到最近一版的日期;未确认的为空,承接主体报送的也为空。',
    'The day on which the city bureau acknowledged the receipt of the last revision. Null if it is not acknowledged, ' +
      'and for a report of a contractor.',
  ],
  'Submission.content': [
    '最近一版的内容;未报送的为空。',
    'The content of the last revision. Null if nothing is submitted yet.',
  ],
  'Submission.revisions': [
    '历次报送的版次,由早到晚,以最后一版为准。',
    'All revisions of the submission, oldest first. The last revision is authoritative.',
  ],
  'Submission.attachments': ['最近一版的附件。', 'The files attached to the last revision.'],
  'Submission.division': [
    '报送的区县,或者社工站所在的街道(镇);不在管辖范围内的为空。',
    'The district that makes the submission, or the street or town of the station. Null if the division lies outside ' +
      'the caller’s jurisdiction.',
  ],
  'Submission.station': [
    '材料所涉社工站;区县报送的,或调用方不再有权查看该站的为空。',
    'The station that the submission is about. Null for a submission of a district, or if the caller may no longer ' +
      'read the station.',
  ],
  'Submission.contractor': [
    '应报送的承接主体;区县报送的为空。',
    'The contractor that must make the submission. Null for a submission of a district.',
  ],

  SubmissionReturn: [
    '社工总站或市民政局对材料的退回,须重新报送。',
    'A return of a submission by the district hub or the city bureau. The submission must then be made again.',
  ],
  'SubmissionReturn.on': ['退回日期。', 'The day on which the submission was returned.'],
  'SubmissionReturn.reason': ['退回理由。', 'The reason for the return.'],
} as const satisfies Texts;
