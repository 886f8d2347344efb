import { type Texts } from '../../schema-text';

/** The schema's descriptions of a worker, and of their certificates and leaves. */
export const WORKER_TEXTS = {
  StationWorker: [
    '承接主体登记的驻站人员,不论是否派驻。',
    'A person whom a contractor employs for its stations, whether the person is posted or not.',
  ],
  'StationWorker.id': ['人员编号。', 'The id of the worker.'],
  'StationWorker.name': ['姓名。', 'The name of the worker.'],
  'StationWorker.age': ['截至今日的周岁年龄(PE-2)。', 'The age in full years today (PE-2).'],
  'StationWorker.education': ['学历(PE-3)。', 'The level of education (PE-3).'],
  'StationWorker.major': ['所学专业。', 'The major that the worker studied.'],
  'StationWorker.majorKind': ['所学专业的类别(PE-4)。', 'The kind of major that the worker studied (PE-4).'],
  'StationWorker.qualified': [
    '是否具备专业资质,以用人单位填报的为准:社会工作或相关专业毕业,或持有社会工作者职业资格证书(PE-4)。是否已核实,见 qualificationVerification。',
    'Whether the worker is professionally qualified, according to the employer: a degree in social work or a related ' +
      'major, or a national certificate (PE-4). Whether an office has verified this is in qualificationVerification.',
  ],
  'StationWorker.qualificationVerification': [
    '社工总站或区县民政部门核实的学历和专业资质;未核实,或核实后更正了姓名、身份证号码、学历或专业的,为空。',
    'The education and qualification that the district hub or the district bureau has verified. Null if nothing is ' +
      'verified, or if the name, the identity number, the education or the major was corrected after the ' +
      'verification.',
  ],
  'StationWorker.qualificationFiles': [
    '核实学历和专业资质时查验的文件,最早的在前;下载留有记录。',
    'The files that an office checked when it verified the education and qualification, oldest first. Each download ' +
      'is recorded.',
  ],
  QualificationVerification: [
    '经社工总站或区县民政部门核实的学历和专业资质(PE-3、PE-4)。',
    'The education and qualification that the district hub or the district bureau has verified (PE-3, PE-4).',
  ],
  'QualificationVerification.verifiedOn': ['核实日期。', 'The date of the verification.'],
  'QualificationVerification.method': ['核实方式。', 'The method of the verification.'],
  'QualificationVerification.education': ['经核实的学历。', 'The verified level of education.'],
  'QualificationVerification.qualified': [
    '经核实是否具备专业资质。',
    'Whether the worker was verified to be professionally qualified.',
  ],
  QualificationMethod: ['核实学历和专业资质的方式。', 'The ways in which education and qualification are verified.'],
  'StationWorker.maskedPhone': [
    '隐去中间数字的电话,只显示前三位和后四位;不足 11 位的全部隐去。',
    'The phone number with only its first three and last four digits. A number of fewer than 11 digits is masked ' +
      'completely.',
  ],
  'StationWorker.contractor': ['用人单位。', 'The contractor that employs the worker.'],
  'StationWorker.version': [
    '版本号,每变更一次增加 1;修改时填入 expectedVersion。',
    'The version number, which grows by one with each change. Send it as `expectedVersion` to change the worker.',
  ],
  'StationWorker.birthDate': [
    '出生日期,仅用人单位、区县民政部门和社工总站可见,其他角色只见年龄。查看留有记录。',
    'The birth date. Only the employer, the district bureau and the district hub see it, and other roles see the ' +
      'age. Each read is recorded.',
  ],
  'StationWorker.phone': [
    '完整电话号码,仅用人单位、区县民政部门和街道办事处(镇政府)可见。查看留有记录。',
    'The whole phone number. Only the employer, the district bureau and the street office see it. Each read is ' +
      'recorded.',
  ],
  'StationWorker.identityNumberTail': [
    '身份证号码后四位,仅用人单位和区县民政部门可见;任何人都看不到其余各位。查看留有记录。',
    'The last four characters of the identity number. Only the employer and the district bureau see them, and nobody ' +
      'can see the other characters. Each read is recorded.',
  ],
  'StationWorker.certificates': [
    '社会工作者职业资格证书,按取得日期排列。',
    'The national certificates of the worker, sorted by the date on which they were obtained.',
  ],
  'StationWorker.posting': [
    '未结束的派驻,即现行的派驻;没有现行派驻的,为即将开始的派驻。没有派驻,或调用方无权查看派驻的社工站的,为空。',
    'The posting that has not ended: the current one, or, if there is none, the next one. Null if there is no such ' +
      'posting at a station that the caller may read.',
  ],
  'StationWorker.weeklyCommunityHours': [
    '本周之前最近若干个整周的社区服务工时,最早的在前。',
    'The service hours of the last full ISO weeks before the current week, oldest first.',
  ],
  'StationWorker.weeklyCommunityHours(weeks)': ['周数,1 至 53。', 'The number of weeks, 1 to 53.'],
  'StationWorker.leaves': ['请假记录,最早的在前。', 'The leaves of the worker, oldest first.'],
  'Station.staff': [
    '今日在岗的驻站人员;承接主体只见本单位人员。',
    'The workers on post today. A contractor sees only its own workers.',
  ],
  Education: ['学历。', 'The level of education of a worker.'],
  MajorKind: [
    '所学专业的类别,据以认定学历是否计为专业资质(PE-4)。',
    'The kind of a major. It decides whether a degree counts as a professional qualification (PE-4).',
  ],
  Certificate: ['社会工作者职业资格证书(PE-4)。', 'A national certificate of social work (PE-4).'],
  'Certificate.id': ['证书登记编号。', 'The id of the certificate in the Hub.'],
  'Certificate.level': ['证书级别。', 'The level of the certificate.'],
  'Certificate.obtainedOn': ['取得日期。', 'The date on which the worker obtained the certificate.'],
  'Certificate.registeredUntil': [
    '登记有效期截止日期,未登记的为空;登记会到期,资格长期有效。',
    'The last day of the registration. Null if the certificate is not registered. The registration lapses, but the ' +
      'qualification does not.',
  ],
  'Certificate.number': ['证书编号。查看留有记录。', 'The number of the certificate. Each read is recorded.'],
  CertificateLevel: [
    '社会工作者职业资格级别:助理社会工作师、社会工作师、高级社会工作师。',
    'The level of a national certificate: assistant social worker, social worker or senior social worker.',
  ],
  Leave: [
    '一次请假,起止两日均计入;有请假的周不计入 PE-5。',
    'A leave of a worker. The first and the last day are included. A week with a day of leave does not count for PE-5.',
  ],
  'Leave.id': ['请假记录编号。', 'The id of the leave.'],
  'Leave.from': ['请假开始日期,含当日。', 'The first day of the leave.'],
  'Leave.until': ['请假结束日期,含当日。', 'The last day of the leave.'],
  'Leave.kind': [
    '假别,仅用人单位和街道(镇)可见。',
    'The kind of leave. Only the employer and the street office see it.',
  ],
  LeaveKind: ['假别,不含健康信息。', 'The kind of a leave. It reveals nothing about health.'],
} as const satisfies Texts;
