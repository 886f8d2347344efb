import { type Texts } from '../../schema-text';

/**
 * The schema's descriptions of the mutations that record certificates and leaves, and that verify qualifications.
 */
export const ROSTER_TEXTS = {
  'Mutation.addCertificate': [
    '登记一名人员的社会工作者职业资格证书,该人员即列为具备专业资质;经核实后,PE-4 方予计入。该人员同级别、同编号的证书已登记的,返回 CONFLICT。',
    'Records a certificate of a worker, who is then listed as professionally qualified. PE-4 counts the worker once ' +
      'an office has verified this. The mutation is refused with CONFLICT if a certificate of the same level and ' +
      'number is already recorded for this worker.',
  ],
  AddCertificateInput: [
    '登记证书的内容:本单位人员持有的社会工作者职业资格证书(PE-4)。',
    'The national certificate of social work (PE-4) to record for a worker whom the caller employs.',
  ],
  'AddCertificateInput.workerId': ['人员编号。', 'The id of the worker.'],
  'AddCertificateInput.level': ['证书级别。', 'The level of the certificate.'],
  'AddCertificateInput.number': ['证书编号,1 至 64 个字符。', 'The number of the certificate, 1 to 64 characters.'],
  'AddCertificateInput.obtainedOn': [
    '取得日期,不得晚于今日。',
    'The date on which the worker obtained the certificate, today at the latest.',
  ],
  'AddCertificateInput.registeredUntil': [
    '登记有效期截止日期,不得早于取得日期;可留空。登记会到期,资格长期有效。',
    'The last day of the registration, not before the certificate was obtained; optional. The registration lapses, ' +
      'but the qualification does not.',
  ],
  'Mutation.verifyQualification': [
    '社工总站或区县民政部门核实人员的学历和专业资质(PE-3、PE-4)。社工总站核实本单位人员的,返回 FORBIDDEN;均已核实的,返回 INVALID_STATE。',
    'The district hub or the district bureau verifies the education and qualification of a worker (PE-3, PE-4). The ' +
      'mutation is refused with FORBIDDEN if a district hub verifies the staff of its own contractor. It is refused ' +
      'with INVALID_STATE if education and qualification are both already verified.',
  ],
  VerifyQualificationInput: [
    '核实学历和专业资质的内容;更正姓名、身份证号码、学历或专业后须重新核实。',
    'The verification of a worker’s education and qualification. After a correction of name, identity number, ' +
      'education or major, the worker must be verified again.',
  ],
  'VerifyQualificationInput.workerId': ['人员编号。', 'The id of the worker.'],
  'VerifyQualificationInput.method': ['核实方式。', 'The method of the verification.'],
  'VerifyQualificationInput.attachments': [
    '所查验的文件:查验证书文件的,至少一个;通过数据共享核验的,不填。',
    'The files that were checked. Give at least one file if the method is FILE, and none if it is SHARED_DATA.',
  ],
  'Mutation.recordLeave': [
    '登记人员请假,所涉各周不计入 PE-5;与已登记的请假日期重叠的,返回 CONFLICT。',
    'Records a leave of a worker. A week with a day of leave does not count for PE-5. The mutation is refused with ' +
      'CONFLICT if the leave overlaps another leave of the worker.',
  ],
  RecordLeaveInput: [
    '登记本单位人员请假的内容;起止两日均计入,最长一年。',
    'The leave to record for a worker whom the caller employs. The first and the last day are included. A leave ' +
      'lasts at most one year.',
  ],
  'RecordLeaveInput.workerId': ['人员编号。', 'The id of the worker.'],
  'RecordLeaveInput.from': ['请假开始日期,含当日。', 'The first day of the leave.'],
  'RecordLeaveInput.until': ['请假结束日期,含当日。', 'The last day of the leave.'],
  'RecordLeaveInput.kind': ['假别,不含健康信息。', 'The kind of leave. It reveals nothing about health.'],
} as const satisfies Texts;
