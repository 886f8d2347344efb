import { type Texts } from '../../../schema-text';

/** The schema's descriptions of contract revisions, and of the amendment that creates a revision. */
export const CONTRACT_REVISION_TEXTS = {
  ContractRevision: [
    '合同的一个版本,即自某次签订起适用的条款;期限、价款和标段以首次签订为准。',
    'A revision of a contract: the clauses that apply from the date of its signature on. The term, the price and the ' +
      'lots are those of the first signature.',
  ],
  'ContractRevision.version': ['版本号,从 1 起。', 'The number of the revision, from 1.'],
  'ContractRevision.signedOn': ['本版本签订日期。', 'The date on which the revision was signed.'],
  'ContractRevision.reason': [
    '变更原因;首次签订的为空。',
    'The reason for the amendment. Null for the contract as first signed.',
  ],
  'ContractRevision.clauses': ['本版本的合同条款。', 'The clauses of the revision.'],
  'ContractRevision.attachments': [
    '签订本版本时所附的文件。',
    'The files that were attached when the revision was signed.',
  ],
  'Mutation.amendContract': [
    '变更合同条款,形成新版本,原版本保留;期限、价款和标段不变(CO-2)。合同已期满或终止的,返回 INVALID_STATE;填写的版本号不是现行版本的,返回 CONFLICT。',
    'Amends the clauses of a contract: a new revision is created, and the earlier revisions are kept. The term, the ' +
      'price and the lots do not change (CO-2). The mutation is refused with INVALID_STATE if the contract has ' +
      'expired or was terminated, and with CONFLICT if `expectedVersion` is not the current version.',
  ],
  AmendContractInput: [
    '合同变更内容,只限条款;期限、价款和标段不变。',
    'The amendment of a contract. It changes only the clauses. The term, the price and the lots stay as they were ' +
      'signed.',
  ],
  'AmendContractInput.contractId': ['合同编号。', 'The id of the contract.'],
  'AmendContractInput.signedOn': [
    '变更签订日期,不得早于上一版本的签订日期,也不得晚于今日。',
    'The date on which the amendment was signed. It must not be after today, or before the date on which the last ' +
      'revision was signed.',
  ],
  'AmendContractInput.reason': [
    '变更原因,不超过 1000 字,合同双方可见。',
    'The reason for the amendment, in up to 1,000 characters. The parties of the contract may read it.',
  ],
  'AmendContractInput.clauses': ['变更后的全部八项条款。', 'All eight clauses, as they read after the amendment.'],
  'AmendContractInput.attachments': [
    '附件,如签订文本扫描件,最多 20 份;可不填。',
    'Up to 20 files to attach, such as a scan of the signed text; optional.',
  ],
} as const satisfies Texts;
