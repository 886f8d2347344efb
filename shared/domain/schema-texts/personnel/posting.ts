import { type Texts } from '../../schema-text';

/** The schema's descriptions of the postings of workers, and of the number of workers on post in a division. */
export const POSTING_TEXTS = {
  'Mutation.postWorker': [
    '派驻本单位人员到社工站;该人员在开始日期或以后另有派驻的,不论由何单位派驻,均返回 CONFLICT。',
    'Posts a worker to a station. The mutation is refused with CONFLICT if the person has a posting with any ' +
      'employer on the first day or later.',
  ],
  PostWorkerInput: ['派驻的内容。', 'The posting of a worker.'],
  'PostWorkerInput.workerId': ['人员编号,须为本单位人员。', 'The id of a worker whom the caller employs.'],
  'PostWorkerInput.stationId': ['社工站编号,须未关闭。', 'The id of the station, which must not be closed.'],
  'PostWorkerInput.startsOn': [
    '派驻开始日期:不得早于合同签订日期;当日,本单位在该站的标段须尚未结束。',
    'The first day of the posting. The contract of the caller’s lot at the station must be signed by that day, and ' +
      'the lot must not have ended.',
  ],
  'Mutation.endPosting': [
    '结束派驻,或更改尚未到期的结束日期;结束日期之后的周次已有工时(已退回的和为 0 的除外)的,返回 BAD_USER_INPUT。',
    'Ends a posting, or changes an end date that has not passed yet. The mutation is refused with BAD_USER_INPUT if ' +
      'a week after the new end has hours that are neither 0 nor RETURNED.',
  ],
  'Mutation.endPosting(workerId)': [
    '人员编号。有多次未结束的派驻的,结束截至 endsOn 已开始的最近一次。',
    'The id of the worker. If several postings have not ended, the mutation ends the one that began last by `endsOn`.',
  ],
  'Mutation.endPosting(endsOn)': [
    '派驻的最后一天,含当日,不得晚于今日起 10 年。取消尚未开始的派驻,填早于开始日期、不早于今日的日期。',
    'The last day of the posting, at most ten years from today. To cancel a posting that has not started, give a day ' +
      'before its first day, but not before today.',
  ],
  'Mutation.endPosting(reason)': [
    '结束原因,不得换行,1 至 200 个字符;可留空。',
    'The reason for the end of the posting, one line of 1 to 200 characters; optional.',
  ],
  Posting: ['人员在一个社工站的一次派驻。', 'The posting of a worker to a station, from its first to its last day.'],
  'Posting.startsOn': ['派驻开始日期,含当日。', 'The first day of the posting.'],
  'Posting.endsOn': [
    '派驻的最后一天,含当日;尚未确定的为空。',
    'The last day of the posting. Null if no last day is set.',
  ],
  'Posting.endReason': [
    '派驻结束的原因,由用人单位填写;未填写的为空。',
    'The reason that the employer gave for the end of the posting. Null if no reason was given.',
  ],
  'Posting.trainedOn': [
    '最早一次合格且已核实的培训的举办日期,不晚于派驻结束日期(PE-6);没有的为空。',
    'The date of the first training that the worker passed and an office has verified. A training counts only if it ' +
      'was held by the end of the posting (PE-6). Null if there is no such training.',
  ],
  'Posting.station': [
    '派驻的社工站;调用方不再有权查看该站的为空。',
    'The station of the posting. Null if the caller may no longer read the station.',
  ],
  'Division.staffing': [
    '本区划今日的在岗人员情况;不在管辖范围内的为空。',
    'The staff on post in the division today. Null if the division lies outside the jurisdiction of the caller.',
  ],
  Staffing: ['一个区划今日的在岗人员情况(PE-1、PE-4)。', 'The staff of a division on post today (PE-1, PE-4).'],
  'Staffing.headcount': ['今日在岗人数。', 'The number of workers on post today.'],
  'Staffing.qualified': [
    '今日在岗人员中具备专业资质的人数,不论是否已核实。',
    'The number of workers on post today who are professionally qualified, whether an office has verified this or not.',
  ],
  'Staffing.stationsBelowStaffMinimum': [
    '承接主体在岗人数低于标准要求的社工站数(PE-1),只计有现行标段、人员到岗期限已过的社工站(PE-6);承接主体更换的,只计现承接主体的人员。没有现行标准或标准未作要求的为空。',
    'The number of stations where the contractor has fewer staff on post than the standard requires (PE-1). A ' +
      'station counts only if its lot is in force and its deadline for staff on post has passed (PE-6). If another ' +
      'contractor has taken over, only the staff of the new contractor counts. Null if no standard is in force, or ' +
      'if the standard requires no minimum.',
  ],
} as const satisfies Texts;
