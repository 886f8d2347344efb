import { type Texts } from '../../schema-text';

/** The schema's descriptions of the facts for the rules about personnel. The facts hold ids and figures, no names. */
export const STAFF_FACTS_TEXTS = {
  'Station.staffFacts': [
    '评定日期当日在岗的全部人员,及其此前最近若干个整周的情况,供评定 PE-1 至 PE-5。',
    'The facts about the workers on post on the date of the assessment, and about their last full weeks before it. ' +
      'PE-1 to PE-5 are assessed from these facts.',
  ],
  'Station.staffFacts(on)': ['评定日期,不早于 2000-01-01。', 'The date of the assessment, from 2000-01-01 on.'],
  'Station.staffFacts(weeks)': [
    '评定日期之前的整周数,1 至 12。',
    'The number of full weeks before the date of the assessment, 1 to 12.',
  ],
  'Station.postingFacts': [
    '截至评定日期已开始的全部派驻,含已结束的,最早的在前,供评定 PE-6。',
    'The facts about all postings that had started by the date of the assessment, including ended ones, the earliest ' +
      'first. PE-6 is assessed from these facts.',
  ],
  'Station.postingFacts(on)': ['评定日期。', 'The date of the assessment.'],
  StaffFacts: [
    '一名在岗人员的情况,供评定 PE-1 至 PE-5,只含编号和年龄,不含姓名。',
    'The facts about one worker on post by which PE-1 to PE-5 are assessed. They contain the id and the age of the ' +
      'worker, but no name.',
  ],
  'StaffFacts.workerId': ['人员编号。', 'The id of the worker.'],
  'StaffFacts.contractorId': ['用人单位编号。', 'The id of the contractor that employs the worker.'],
  'StaffFacts.age': ['评定日期的周岁年龄。', 'The age in full years on the date of the assessment.'],
  'StaffFacts.ageOnPosting': ['派驻开始日期的周岁年龄。', 'The age in full years on the first day of the posting.'],
  'StaffFacts.education': [
    '用人单位填报的该人员学历(PE-3)。',
    'The worker’s level of education as registered by the employer (PE-3).',
  ],
  'StaffFacts.isEducationVerified': [
    '截至评定日期,学历是否经社工总站或区县民政部门核实(PE-3)。',
    'Whether the district hub or the district bureau had verified the education by the date of the assessment (PE-3).',
  ],
  'StaffFacts.qualified': [
    '用人单位是否填报该人员具备专业资质(PE-4)。',
    'Whether the employer claims that the worker is professionally qualified (PE-4).',
  ],
  'StaffFacts.isQualificationVerified': [
    '截至评定日期,专业资质是否经社工总站或区县民政部门核实(PE-4)。',
    'Whether the district hub or the district bureau had verified the qualification by the date of the assessment ' +
      '(PE-4).',
  ],
  'StaffFacts.startsOn': ['派驻开始日期。', 'The first day of the posting.'],
  'StaffFacts.weeks': [
    '评定日期之前最近若干个整周的情况,最早的在前。',
    'The facts about the last full weeks before the date of the assessment, oldest first.',
  ],
  WeekFacts: [
    '一名人员在该站一个整周的情况,供评定 PE-5。',
    'The facts about one full week of a worker at the station. PE-5 is assessed from these facts.',
  ],
  'WeekFacts.week': ['情况所属的周次。', 'The ISO week that the facts describe.'],
  'WeekFacts.isOnPostThroughout': [
    '是否全周每天在该站在岗。',
    'Whether the worker was on post at this station on every day of the week.',
  ],
  'WeekFacts.hasLeave': ['该周是否有请假。', 'Whether the worker was on leave on any day of the week.'],
  'WeekFacts.confirmedMinutes': [
    '已确认或已核实的工时,单位:分钟;没有的为 0。',
    'The confirmed or verified service time of the week, in minutes. It is 0 if there is none.',
  ],
  'WeekFacts.isOpen': [
    '是否尚有待确认的工时:未填报,或已填报、已退回而未确认。',
    'Whether hours of the week still have to be confirmed. This is true if no hours are logged, or if hours are ' +
      'logged or returned but not confirmed yet.',
  ],
  PostingFacts: [
    '截至评定日期已开始的一次派驻的情况,供评定 PE-6。',
    'The facts about a posting that had started by the date of the assessment. PE-6 is assessed from these facts.',
  ],
  'PostingFacts.workerId': ['人员编号。', 'The id of the worker.'],
  'PostingFacts.contractorId': ['用人单位编号。', 'The id of the contractor that employs the worker.'],
  'PostingFacts.startsOn': ['派驻开始日期,含当日。', 'The first day of the posting.'],
  'PostingFacts.endsOn': [
    '派驻的最后一天,含当日;尚未确定的为空。',
    'The last day of the posting. Null if no last day is set.',
  ],
  'PostingFacts.trainedOn': [
    '截至评定日期已核实的合格培训中,最早的举办日期;没有的为空。',
    'The date of the first training that the worker passed and that was verified by the date of the assessment. Null ' +
      'if there is no such training.',
  ],
} as const satisfies Texts;
