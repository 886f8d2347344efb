import { type Texts } from '../../../schema-text';

/** Bank accounts of contracts, and their changes. */
export const PAYMENT_ACCOUNT_TEXTS = {
  PaymentAccountStatus: ['收款账户状态。', 'The states of a payment account.'],
  'ServiceContract.paymentAccount': [
    '现行收款账户;没有的为空。没有收款账户的合同可以签订,但不能审批支付。',
    'The account in force; null where there is none. A contract without one can be signed, but its payments cannot ' +
      'be approved.',
  ],
  'ServiceContract.paymentAccounts': [
    '合同的全部收款账户,含待复核和已停止使用的,由早到晚。',
    'All accounts of the contract, including pending and former ones, the earliest first.',
  ],
  PaymentAccount: ['合同的收款账户。', 'A bank account to which a contract is or was paid.'],
  'PaymentAccount.id': ['收款账户编号。', 'The id of the account.'],
  'PaymentAccount.holder': [
    '账户名称,与录入时承接主体的登记名称一致。',
    'The holder of the account: the registered name of the contractor at the time of entry.',
  ],
  'PaymentAccount.accountNumber': ['银行账号。', 'The account number.'],
  'PaymentAccount.bankName': [
    '开户银行;由登记信息转入的账户为空。',
    'The bank; null for an account that came from the registry of contractors.',
  ],
  'PaymentAccount.status': ['收款账户状态。', 'The state of the account.'],
  'PaymentAccount.enteredAt': ['录入时间。', 'The instant at which the account was entered.'],
  'PaymentAccount.confirmedAt': [
    '复核时间;未复核的为空。',
    'The instant at which the account was confirmed; null if it was not.',
  ],
  'PaymentAccount.closedAt': [
    '被替换、撤回、不予同意或停用的时间;其余为空。',
    'The instant at which the account was replaced, withdrawn, refused or blocked; null otherwise.',
  ],
  'PaymentAccount.reason': [
    '撤回、不予同意或停用的原因;其余为空。',
    'The reason why the account was withdrawn, refused or blocked; null otherwise.',
  ],
  'PaymentAccount.version': ['版本号,每办理一步加一。', 'The version, which grows with each step.'],
  'PaymentAccount.enteredBy': [
    '录入人;无记录的为空。',
    'The person who entered the account; null if that was not recorded.',
  ],
  'PaymentAccount.confirmedBy': [
    '复核人;无记录的为空。',
    'The person who confirmed the account; null if that was not recorded.',
  ],
  'PaymentAccount.closedBy': [
    '停止使用的经办人;无记录的为空。',
    'The person who ended the use of the account; null if that was not recorded.',
  ],
  'PaymentAccount.attachments': ['承接主体盖章的申请函。', 'The sealed letter of the contractor.'],
  'Query.paymentAccountAttachment': [
    '收款账户申请函;不存在或无权查看的为空。',
    'A letter of a payment account; null where it does not exist or the caller may not read it.',
  ],
  'Query.paymentAccountAttachment(id)': ['附件编号。', 'The id of the attachment.'],
  'Mutation.changePaymentAccount': [
    '区县民政部门依据承接主体盖章的申请函录入收款账户,由本单位另一人复核后生效;须提供幂等键。待复核期间,该合同不得审批支付,已审批未支付的退回申请状态。已有变更待复核的,返回 INVALID_STATE。',
    'The district bureau enters the bank account of a contract from the contractor’s sealed letter. A second person ' +
      'of the bureau must confirm it before it is in force. While it is pending, no payment of the contract can be ' +
      'approved, and approved payments that are not paid return to REQUESTED. The mutation is refused with INVALID_STATE while ' +
      'another change is pending. It needs an idempotency key.',
  ],
  ChangePaymentAccountInput: ['新收款账户的内容。', 'The details of the new payment account.'],
  'ChangePaymentAccountInput.contractId': ['合同编号。', 'The id of the contract.'],
  'ChangePaymentAccountInput.expectedVersion': [
    '变更所依据的合同版本号。',
    'The version of the contract on which the change is based.',
  ],
  'ChangePaymentAccountInput.holder': [
    '账户名称,须与承接主体的登记名称一致。',
    'The holder: the registered name of the contractor.',
  ],
  'ChangePaymentAccountInput.accountNumber': [
    '银行账号,5 至 32 位数字或字母,空格和短横不计。',
    'The account number: 5 to 32 digits or letters, not counting blanks and hyphens.',
  ],
  'ChangePaymentAccountInput.bankName': ['开户银行,不超过 128 字。', 'The bank, up to 128 characters.'],
  'ChangePaymentAccountInput.attachments': [
    '承接主体盖章的申请函,至少一份。',
    'The sealed letter of the contractor, at least one file.',
  ],
  'Mutation.confirmPaymentAccount': [
    '复核待复核的收款账户,复核后即为现行账户;复核人与录入人为同一人的,返回 FORBIDDEN;须提供幂等键。',
    'Confirms a pending account, which is then in force. The mutation is refused with FORBIDDEN for the person who entered it. ' +
      'It needs an idempotency key.',
  ],
  'Mutation.confirmPaymentAccount(id)': ['收款账户编号。', 'The id of the payment account.'],
  'Mutation.confirmPaymentAccount(expectedVersion)': [
    '收款账户的版本号。',
    'The version of the payment account on which the step is based.',
  ],
  'Mutation.confirmPaymentAccount(idempotencyKey)': [
    '幂等键,必填:同一键重复提交,只执行一次。',
    'Idempotency key, required: a request that is repeated with the same key is executed once.',
  ],
  'Mutation.withdrawPaymentAccount': [
    '区县民政部门撤回待复核的收款账户,现行账户不变;须提供幂等键。',
    'The district bureau withdraws a pending account; the account in force stays. It needs an idempotency key.',
  ],
  'Mutation.withdrawPaymentAccount(id)': ['收款账户编号。', 'The id of the payment account.'],
  'Mutation.withdrawPaymentAccount(expectedVersion)': [
    '收款账户的版本号。',
    'The version of the payment account on which the step is based.',
  ],
  'Mutation.withdrawPaymentAccount(reason)': [
    '原因,不得换行,不超过 200 字,承接主体可见。',
    'The reason in one line of up to 200 characters, which the contractor may read.',
  ],
  'Mutation.withdrawPaymentAccount(idempotencyKey)': [
    '幂等键,必填:同一键重复提交,只执行一次。',
    'Idempotency key, required: a request that is repeated with the same key is executed once.',
  ],
  'Mutation.blockPaymentAccount': [
    '合同所在区县财政部门不予同意待复核的收款账户,或停用现行账户;须提供幂等键。其他部门办理的,返回 FORBIDDEN。',
    'Refuses a pending account, or blocks the account in force. Only the finance bureau of the contract’s ' +
      'district may do so; any other is refused with FORBIDDEN. It needs an idempotency key.',
  ],
  'Mutation.blockPaymentAccount(id)': ['收款账户编号。', 'The id of the payment account.'],
  'Mutation.blockPaymentAccount(expectedVersion)': [
    '收款账户的版本号。',
    'The version of the payment account on which the step is based.',
  ],
  'Mutation.blockPaymentAccount(reason)': [
    '原因,不得换行,不超过 200 字,承接主体可见。',
    'The reason in one line of up to 200 characters, which the contractor may read.',
  ],
  'Mutation.blockPaymentAccount(idempotencyKey)': [
    '幂等键,必填:同一键重复提交,只执行一次。',
    'Idempotency key, required: a request that is repeated with the same key is executed once.',
  ],
} as const satisfies Texts;
