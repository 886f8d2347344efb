import { type Texts } from '../../../schema-text';

/** Revisions of contracts, and the amendment that creates one. */
export const CONTRACT_REVISION_TEXTS = {
  ContractRevision: [
    '合同版本:自某次签订起的合同条款;期限、价款和标段以首次签订为准。',
    'The clauses of the contract from one signature on. The dates, price and lots remain those of the first ' +
      'signature.',
  ],
  'ContractRevision.version': ['版本号,从 1 起。', 'The number of the revision, from 1.'],
  'ContractRevision.signedOn': ['本版本签订日期。', 'The date on which the revision was signed.'],
  'ContractRevision.reason': [
    '变更原因;首次签订的为空。',
    'The reason for the amendment; null for the first revision.',
  ],
  'ContractRevision.clauses': ['本版本的合同条款。', 'The clauses of the revision.'],
  'ContractRevision.attachments': ['本版本签订的附件。', 'The attachments that were signed with the revision.'],
  'Mutation.amendContract': [
    '变更合同条款,形成新版本,原版本保留;期限、价款和标段不变(CO-2)。合同已期满或终止的,返回 INVALID_STATE;版本号不符的,返回 CONFLICT。',
    'Amends the clauses: a new revision is created and the earlier ones are kept. Dates, price and lots do not ' +
      'change (CO-2). The mutation is refused with INVALID_STATE once the contract has expired or was terminated, and with ' +
      'CONFLICT for a stale version.',
  ],
  AmendContractInput: [
    '合同变更内容,只限条款;期限、价款和标段不变。',
    'The amendment of a contract: its clauses only. Dates, price and lots stay as they were signed.',
  ],
  'AmendContractInput.contractId': ['合同编号。', 'The id of the contract.'],
  'AmendContractInput.signedOn': [
    '变更签订日期,不得早于上一版本,也不得晚于今日。',
    'The date of the signature: today or earlier, and not before the last revision.',
  ],
  'AmendContractInput.reason': [
    '变更原因,不超过 1000 字,合同双方可见。',
    'The reason in up to 1,000 characters, which the parties of the contract may read.',
  ],
  'AmendContractInput.clauses': ['变更后的全部八项条款。', 'All eight clauses as amended.'],
  'AmendContractInput.attachments': [
    '附件,如签订文本扫描件,最多 20 份。',
    'Up to 20 attachments, such as a scan of what was signed.',
  ],
} as const satisfies Texts;
