import { type Texts } from '../../schema-text';

/** Postings of workers, and the number of workers on post in a division. */
export const POSTING_TEXTS = {
  'Mutation.postWorker': [
    '派驻本单位人员到社工站;该人员尚有未结束的派驻的,不论由何单位派驻,均返回 CONFLICT。',
    'Posts a worker to a station. The mutation is refused with CONFLICT if the person has an open posting with any ' +
      'employer.',
  ],
  PostWorkerInput: ['派驻的内容。', 'The details of a posting.'],
  'PostWorkerInput.workerId': ['人员编号,须为本单位人员。', 'The id of a worker whom the caller employs.'],
  'PostWorkerInput.stationId': ['社工站编号,须未关闭。', 'The id of the station, which must not be closed.'],
  'PostWorkerInput.startsOn': [
    '派驻开始日期,不得早于合同签订日期,且当日本单位该站的标段尚未结束。',
    'The first day of the posting. The contract of the caller’s lot at the station must be signed by then, and the ' +
      'lot must not have ended.',
  ],
  'Mutation.endPosting': [
    '结束派驻,或更改尚未到期的结束日期;结束日期之后的周次已有工时的,返回 BAD_USER_INPUT。',
    'Ends a posting, or changes an end that has not passed. The mutation is refused with BAD_USER_INPUT if hours are recorded ' +
      'for a later week.',
  ],
  'Mutation.endPosting(workerId)': ['人员编号。', 'The id of the worker.'],
  'Mutation.endPosting(endsOn)': [
    '派驻的最后一天,含当日;填早于开始日期的,即取消尚未开始的派驻。',
    'The last day, included. A day before the first day cancels a posting that has not started.',
  ],
  'Mutation.endPosting(reason)': [
    '结束原因,不得换行,1 至 200 个字符。',
    'The reason, one line of 1 to 200 characters.',
  ],
  Posting: ['人员在一个社工站的一次派驻。', 'The posting of a worker to a station, from its first to its last day.'],
  'Posting.startsOn': ['派驻开始日期,含当日。', 'The first day of the posting.'],
  'Posting.endsOn': [
    '派驻的最后一天,含当日;尚未确定的为空。',
    'The last day of the posting, included. Null if no end is set.',
  ],
  'Posting.endReason': [
    '结束原因,由用人单位填写;未填写的为空。',
    'The reason for the end, as the employer gave it. Null if none is given.',
  ],
  'Posting.trainedOn': [
    '首次合格且已核实的培训的举办日期,不晚于派驻结束日期(PE-6);没有的为空。',
    'The date of the first training that the worker passed and an office has verified, not after the end of the ' +
      'posting (PE-6). Null if there is none.',
  ],
  'Posting.station': [
    '派驻的社工站;已无权查看的为空。',
    'The station of the posting. Null if the caller may no longer read it.',
  ],
  'Division.staffing': [
    '今日的在岗人员情况;不属本辖区的,返回空值。',
    'The staff on post today. Null if the division lies outside the jurisdiction of the caller.',
  ],
  Staffing: ['一个区划今日的在岗人员情况(PE-1、PE-4)。', 'The staff of a division on post today (PE-1, PE-4).'],
  'Staffing.headcount': ['在岗人数。', 'The number of workers on post.'],
  'Staffing.qualified': ['其中具备专业资质的人数。', 'The number of workers on post who are professionally qualified.'],
  'Staffing.stationsBelowStaffMinimum': [
    '在岗人数低于标准的运营中社工站数(PE-1);没有现行标准的为空。',
    'The number of stations in operation with too few staff (PE-1). Null if no policy is in force.',
  ],
} as const satisfies Texts;
