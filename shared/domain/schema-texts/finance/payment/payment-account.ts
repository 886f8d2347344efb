import { REQUIRED_KEY } from '../../shared/everywhere';
import { type Text, type Texts } from '../../../schema-text';

const ACCOUNT_ID: Text = ['收款账户编号。', 'The id of the payment account.'];
const VERSION: Text = [
  '调用方所见的收款账户版本号;不是现行版本的,不予办理。',
  'The version number of the payment account that the caller has seen. The mutation is refused if the current ' +
    'version number is different.',
];

/** The schema's descriptions of the contracts' bank accounts, and of their changes. */
export const PAYMENT_ACCOUNT_TEXTS = {
  PaymentAccountStatus: ['收款账户状态。', 'The states of a payment account.'],
  'ServiceContract.paymentAccount': [
    '现行收款账户;没有的为空。没有收款账户的合同可以签订,但不能审批支付。',
    'The payment account in force. Null if there is none. A contract without an account can be signed, but its ' +
      'payments cannot be approved.',
  ],
  'ServiceContract.paymentAccounts': [
    '合同的全部收款账户,含待复核和已停止使用的,由早到晚。',
    'All accounts of the contract, including pending and former ones, the earliest first.',
  ],
  PaymentAccount: [
    '合同的收款账户,即承接主体收取合同款的银行账户。',
    'A bank account of the contractor that receives the payments of a contract.',
  ],
  'PaymentAccount.id': ['收款账户编号。', 'The id of the account.'],
  'PaymentAccount.holder': [
    '账户名称,与录入时承接主体的登记名称一致。',
    'The holder of the account: the registered name of the contractor at the time of entry.',
  ],
  'PaymentAccount.accountNumber': ['银行账号。', 'The number of the bank account.'],
  'PaymentAccount.bankName': [
    '开户银行;由登记信息转入的账户为空。',
    'The name of the bank. Null for an account that was taken over from the registry of contractors.',
  ],
  'PaymentAccount.status': ['收款账户状态。', 'The status of the payment account.'],
  'PaymentAccount.enteredAt': ['录入时间。', 'The instant at which the account was entered.'],
  'PaymentAccount.confirmedAt': [
    '复核时间;未复核的为空。',
    'The instant at which a second person confirmed the account. Null if the account is not confirmed.',
  ],
  'PaymentAccount.closedAt': [
    '被替换、撤回、不予同意或停用的时间;其余为空。',
    'The end of the account’s use: the instant at which it was replaced, withdrawn, refused or blocked. Null for an ' +
      'account that is pending or in force.',
  ],
  'PaymentAccount.reason': [
    '撤回、不予同意或停用的原因;其余为空。',
    'The reason for the end of the account’s use: why it was withdrawn, refused or blocked. Null in all other cases.',
  ],
  'PaymentAccount.version': [
    '版本号,每办理一步加一;办理时填入 expectedVersion。',
    'The version number, which grows with each step. Send it as `expectedVersion` with the next step.',
  ],
  'PaymentAccount.enteredBy': [
    '录入人,即其令牌所载用户;无记录的为空。',
    'The person who entered the account, identified by the subject of their token. Null if the person was not recorded.',
  ],
  'PaymentAccount.confirmedBy': [
    '复核人,即其令牌所载用户;未复核或无记录的为空。',
    'The person who confirmed the account, identified by the subject of their token. Null if the account is not ' +
      'confirmed, or if the person was not recorded.',
  ],
  'PaymentAccount.closedBy': [
    '替换、撤回、不予同意或停用该账户的人,即其令牌所载用户;待复核、启用或无记录的为空。',
    'The person who ended the account’s use: who replaced, withdrew, refused or blocked it, by the subject of their ' +
      'token. Null for an account that is pending or in force, or if the person was not recorded.',
  ],
  'PaymentAccount.attachments': [
    '承接主体盖章的申请函(附件)。',
    'The contractor’s sealed letter of application, as attached files.',
  ],
  'Query.paymentAccountAttachment': [
    '收款账户申请函的一个附件;不存在或调用方无权查看的为空。',
    'One attachment of the letter of application for a payment account. Null if it does not exist or the caller may ' +
      'not read it.',
  ],
  'Query.paymentAccountAttachment(id)': ['附件编号。', 'The id of the attachment.'],
  'Mutation.changePaymentAccount': [
    '区县民政部门依据承接主体盖章的申请函录入收款账户,由本单位另一人复核后生效;须提供幂等键。待复核期间,该合同不得审批支付,已审批未支付的退回申请状态。已有变更待复核的,返回 INVALID_STATE。',
    'The district bureau enters the payment account of a contract from the contractor’s sealed letter. A second ' +
      'person of the district bureau must confirm the account before it is in force. While it is pending, no ' +
      'payment of the contract can be approved, and approved payments that are not paid return to REQUESTED. The ' +
      'mutation is refused with INVALID_STATE while another change is pending. It needs an idempotency key.',
  ],
  ChangePaymentAccountInput: ['新收款账户的内容。', 'The new payment account of a contract.'],
  'ChangePaymentAccountInput.contractId': ['合同编号。', 'The id of the contract.'],
  'ChangePaymentAccountInput.expectedVersion': [
    '变更所依据的合同版本号;不是现行版本的,不予变更。',
    'The version number of the contract on which the change is based. The change is refused if the current version ' +
      'number is different.',
  ],
  'ChangePaymentAccountInput.holder': [
    '账户名称,须与承接主体的登记名称一致。',
    'The holder of the account, which must equal the registered name of the contractor.',
  ],
  'ChangePaymentAccountInput.accountNumber': [
    '银行账号,5 至 32 位数字或字母,空格和短横不计。',
    'The account number: 5 to 32 digits or letters, not counting blanks and hyphens.',
  ],
  'ChangePaymentAccountInput.bankName': ['开户银行,不超过 128 字。', 'The name of the bank, up to 128 characters.'],
  'ChangePaymentAccountInput.attachments': [
    '承接主体盖章的申请函,至少一份。',
    'The contractor’s sealed letter of application, at least one file.',
  ],
  'Mutation.confirmPaymentAccount': [
    '复核待复核的收款账户,复核后即为现行账户。复核人与录入人为同一人的,返回 FORBIDDEN;录入后承接主体登记名称已更改的,返回 INVALID_STATE;须提供幂等键。',
    'Confirms a pending payment account, which is in force from then on. The mutation is refused with FORBIDDEN for ' +
      'the person who entered the account, and with INVALID_STATE if the registered name of the contractor has ' +
      'changed since. It needs an idempotency key.',
  ],
  'Mutation.confirmPaymentAccount(id)': ACCOUNT_ID,
  'Mutation.confirmPaymentAccount(expectedVersion)': VERSION,
  'Mutation.confirmPaymentAccount(idempotencyKey)': REQUIRED_KEY,
  'Mutation.withdrawPaymentAccount': [
    '区县民政部门撤回待复核的收款账户,现行账户不变;须提供幂等键。',
    'The district bureau withdraws a pending payment account. The account in force does not change. The mutation ' +
      'needs an idempotency key.',
  ],
  'Mutation.withdrawPaymentAccount(id)': ACCOUNT_ID,
  'Mutation.withdrawPaymentAccount(expectedVersion)': VERSION,
  'Mutation.withdrawPaymentAccount(reason)': [
    '撤回原因,不得换行,不超过 200 字,承接主体可见。',
    'The reason for the withdrawal, in one line of up to 200 characters. The contractor may read it.',
  ],
  'Mutation.withdrawPaymentAccount(idempotencyKey)': REQUIRED_KEY,
  'Mutation.blockPaymentAccount': [
    '合同所在区县财政部门不予同意待复核的收款账户,或停用现行账户;须提供幂等键。其他部门办理的,返回 FORBIDDEN。',
    'The finance bureau refuses a pending payment account, or blocks the account in force. It must be the bureau of ' +
      'the contract’s district, and any other bureau is refused with FORBIDDEN. The mutation needs an idempotency ' +
      'key.',
  ],
  'Mutation.blockPaymentAccount(id)': ACCOUNT_ID,
  'Mutation.blockPaymentAccount(expectedVersion)': VERSION,
  'Mutation.blockPaymentAccount(reason)': [
    '不予同意或停用的原因,不得换行,不超过 200 字,承接主体可见。',
    'The reason for refusing or blocking the account, in one line of up to 200 characters. The contractor may read it.',
  ],
  'Mutation.blockPaymentAccount(idempotencyKey)': REQUIRED_KEY,
} as const satisfies Texts;
