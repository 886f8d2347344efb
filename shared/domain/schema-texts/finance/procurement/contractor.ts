import { type Texts } from '../../../schema-text';

/** The schema's descriptions of contractors: organisations that may take on district hubs and stations. */
export const CONTRACTOR_TEXTS = {
  ContractorKind: ['承接主体类别(CO-4)。', 'The legal form of a contractor (CO-4).'],
  'Contractor.name': ['承接主体名称。', 'The name of the contractor.'],
  'Contractor.creditCode': [
    '统一社会信用代码(GB 32100),18 位。',
    'The unified social credit code (GB 32100), 18 characters.',
  ],
  'Contractor.kind': ['承接主体类别。', 'The legal form of the contractor.'],
  'Contractor.treasuryFunded': [
    '是否由财政拨款保障;由财政拨款保障的群团组织不得承接(CO-4)。',
    'Whether the treasury funds the contractor. A mass organisation that the treasury funds is not eligible (CO-4).',
  ],
  'Contractor.bankAccount': [
    '银行账户,不再使用,始终为空:收款账户属于合同,见 ServiceContract.paymentAccount。',
    'The bank account. It is no longer used and always null. A payment account belongs to a contract; see ' +
      'ServiceContract.paymentAccount.',
  ],
  'Contractor.version': [
    '版本号,每更正一次加一;更正时填入 expectedVersion。',
    'The version number, which grows with each correction. Send it as `expectedVersion` with the next correction.',
  ],
  'Contractor.division': [
    '登记地的区划;调用方无权查看该区划的为空。',
    'The division where the contractor is registered. Null if the caller may not read that division.',
  ],
  'Query.contractor': [
    '一个承接主体;不存在或调用方无权查看的为空。',
    'One contractor. Null if it does not exist or the caller may not read it.',
  ],
  'Query.contractor(id)': ['承接主体编号。', 'The id of the contractor.'],
  'Query.isRegisteredContractor': [
    '该编号是否为已登记的承接主体。',
    'Whether a contractor with this id is registered.',
  ],
  'Query.isRegisteredContractor(id)': ['承接主体编号。', 'The id of the contractor.'],
  'Mutation.registerContractor': [
    '登记承接主体。统一社会信用代码已以同一名称登记的,返回原承接主体,内容不变,此后本区县可以查看;登记名称不同的,返回 CONFLICT,并以 registeredName 列明登记名称。',
    'Registers a contractor under its credit code. If the code is already registered under the same name, the ' +
      'existing contractor is returned unchanged. The caller’s district may read it from then on. If the code is ' +
      'registered under another name, the mutation is refused with CONFLICT, and the error shows that name as ' +
      '`registeredName`.',
  ],
  RegisterContractorInput: ['登记承接主体的内容。', 'The contractor to register.'],
  'RegisterContractorInput.name': [
    '承接主体名称,不得换行,不超过 128 字。',
    'The name of the contractor, in one line of up to 128 characters.',
  ],
  'RegisterContractorInput.creditCode': [
    '统一社会信用代码(GB 32100),18 位,末位为校验码。',
    'The unified social credit code (GB 32100): 18 characters, of which the last is a check character.',
  ],
  'RegisterContractorInput.kind': ['承接主体类别。', 'The legal form of the contractor.'],
  'RegisterContractorInput.treasuryFunded': [
    '是否由财政拨款保障;由财政拨款保障的群团组织不得承接(CO-4)。',
    'Whether the treasury funds the contractor. A mass organisation that the treasury funds is not eligible (CO-4).',
  ],
  'RegisterContractorInput.division': [
    '登记地区划代码,不限本市,至少四位。',
    'The code of the division where the contractor is registered: at least 4 digits, in any city.',
  ],
  'RegisterContractorInput.bankAccount': [
    '银行账户,不再使用,请勿填写:填写的内容不予保存。收款账户由 changePaymentAccount 录入。',
    'The bank account. It is no longer used: omit it, because a value is not stored. The mutation ' +
      'changePaymentAccount enters the payment account of a contract.',
  ],
} as const satisfies Texts;
