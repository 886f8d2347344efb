import { type Text, type Texts } from '../../schema-text';

/** The following constants are schema descriptions that several inputs share. */
const NAME: Text = [
  '姓名,1 至 64 个字符;加密保存。',
  'The name of the worker, 1 to 64 characters. It is stored encrypted.',
];
const BIRTH_DATE: Text = [
  '出生日期,须与身份证号码一致,年满 16 周岁;加密保存。',
  'The birth date. It must match the identity number, and the worker must be at least 16 years old. It is stored ' +
    'encrypted.',
];
const IDENTITY_NUMBER: Text = [
  '18 位公民身份号码(GB 11643);加密保存。',
  'The identity number of 18 characters (GB 11643). It is stored encrypted.',
];
const PHONE: Text = [
  '联系电话:手机号码,或带区号的固定电话号码;加密保存。',
  'The phone number of the worker: a mobile number, or a landline with its area code. It is stored encrypted.',
];
const EDUCATION: Text = ['该人员的学历(PE-3)。', 'The level of education of the worker (PE-3).'];
const MAJOR: Text = ['所学专业,1 至 64 个字符。', 'The major that the worker studied, 1 to 64 characters.'];
const MAJOR_KIND: Text = ['所学专业的类别(PE-4)。', 'The kind of major that the worker studied (PE-4).'];

/**
 * The schema's descriptions of the mutations that register persons, one by one or with a sheet, and that correct their
 * records.
 */
export const PERSON_TEXTS = {
  'Mutation.registerWorker': [
    '登记本单位一名人员,登记后待派驻;本单位已登记该人员的,返回 CONFLICT。',
    'Registers a person whom the caller employs. The person is not posted yet. The mutation is refused with CONFLICT ' +
      'if the employer has already registered this person.',
  ],
  RegisterWorkerInput: ['拟登记人员的信息,由用人单位填写。', 'The person to register, whom the caller employs.'],
  'RegisterWorkerInput.name': NAME,
  'RegisterWorkerInput.birthDate': BIRTH_DATE,
  'RegisterWorkerInput.identityNumber': IDENTITY_NUMBER,
  'RegisterWorkerInput.phone': PHONE,
  'RegisterWorkerInput.education': EDUCATION,
  'RegisterWorkerInput.major': MAJOR,
  'RegisterWorkerInput.majorKind': MAJOR_KIND,
  WorkerRowInput: ['人员登记表的一行。', 'One row of a sheet of persons.'],
  'WorkerRowInput.name': NAME,
  'WorkerRowInput.birthDate': BIRTH_DATE,
  'WorkerRowInput.identityNumber': IDENTITY_NUMBER,
  'WorkerRowInput.phone': PHONE,
  'WorkerRowInput.education': EDUCATION,
  'WorkerRowInput.major': MAJOR,
  'WorkerRowInput.majorKind': MAJOR_KIND,
  'WorkerRowInput.line': [
    '表格中的行号;该行有误的,按此行号报告。',
    'The number of the row in the sheet. A fault in the row is reported with this number.',
  ],
  'Mutation.correctWorker': [
    '更正人员登记信息。更正后的身份证号码与本单位其他人员相同的,或者使同一人在同一时段有两次派驻的,返回 CONFLICT。',
    'Corrects the record of a worker. A new identity number is refused with CONFLICT if the employer has registered ' +
      'another worker with it, or if the person would then have two postings at the same time.',
  ],
  CorrectWorkerInput: [
    '更正的内容,至少一项;留空的项目不变。',
    'The corrections, at least one. A field that is omitted stays unchanged.',
  ],
  'CorrectWorkerInput.workerId': ['人员编号。', 'The id of the worker.'],
  'CorrectWorkerInput.name': NAME,
  'CorrectWorkerInput.birthDate': BIRTH_DATE,
  'CorrectWorkerInput.identityNumber': IDENTITY_NUMBER,
  'CorrectWorkerInput.phone': PHONE,
  'CorrectWorkerInput.education': EDUCATION,
  'CorrectWorkerInput.major': MAJOR,
  'CorrectWorkerInput.majorKind': MAJOR_KIND,
} as const satisfies Texts;
