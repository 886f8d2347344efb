import { type Texts } from '../../schema-text';

/** Certificates and leaves, which an employer records for a worker. */
export const ROSTER_TEXTS = {
  'Mutation.addCertificate': [
    '登记人员的社会工作者职业资格证书,该人员即具备专业资质(PE-4);同级别、同编号的证书已登记的,返回 CONFLICT。',
    'Records a certificate. Its holder is qualified from then on (PE-4). The mutation is refused with CONFLICT if a ' +
      'certificate of the same level and number is already recorded.',
  ],
  AddCertificateInput: [
    '登记证书的内容:本单位人员持有的社会工作者职业资格证书(PE-4)。',
    'A national certificate of social work that a worker of the caller holds (PE-4).',
  ],
  'AddCertificateInput.workerId': ['人员编号。', 'The id of the worker.'],
  'AddCertificateInput.level': ['证书级别。', 'The level of the certificate.'],
  'AddCertificateInput.number': ['证书编号,1 至 64 个字符。', 'The number of the certificate, 1 to 64 characters.'],
  'AddCertificateInput.obtainedOn': [
    '取得日期,不得晚于今天。',
    'The date on which the worker obtained it, today at the latest.',
  ],
  'AddCertificateInput.registeredUntil': [
    '登记有效期截止日期,不得早于取得日期;登记会到期,资格长期有效。',
    'The last day of its registration. The registration lapses but the qualification does not.',
  ],
  'Mutation.verifyQualification': [
    '社工总站或区县民政部门核实人员的学历和专业资质(PE-3、PE-4);核实本单位人员的,返回 FORBIDDEN。',
    'The district hub or bureau verifies the education and qualification of a worker (PE-3, PE-4). The mutation is refused ' +
      'with FORBIDDEN if a hub verifies the staff of its own contractor.',
  ],
  VerifyQualificationInput: [
    '核实的内容;更正姓名、身份证号码、学历或专业后须重新核实。',
    'The verification. After a correction of name, identity number, education or major, the worker must be verified again.',
  ],
  'VerifyQualificationInput.workerId': ['人员编号。', 'The id of the worker.'],
  'VerifyQualificationInput.method': ['核实方式。', 'The method of the verification.'],
  'VerifyQualificationInput.attachments': [
    '所查验的文件;查验证书文件的至少一个,通过数据共享核验的不填。',
    'The files that were checked: at least one for FILE, none for SHARED_DATA.',
  ],
  'Mutation.recordLeave': [
    '登记人员请假,所涉各周不计入 PE-5;与已登记的请假日期重叠的,返回 CONFLICT。',
    'Records a leave. PE-5 leaves out the weeks that the leave touches. The mutation is refused with CONFLICT if it overlaps ' +
      'another leave.',
  ],
  RecordLeaveInput: [
    '登记请假的内容;起止两日均计入,最长一年。',
    'A leave of a worker of the caller. Both dates are included; it lasts a year at most.',
  ],
  'RecordLeaveInput.workerId': ['人员编号。', 'The id of the worker.'],
  'RecordLeaveInput.from': ['请假开始日期,含当日。', 'The first day of the leave.'],
  'RecordLeaveInput.until': ['请假结束日期,含当日。', 'The last day of the leave.'],
  'RecordLeaveInput.kind': ['假别;不填写病情等健康信息。', 'The kind of leave. It reveals nothing about health.'],
} as const satisfies Texts;
