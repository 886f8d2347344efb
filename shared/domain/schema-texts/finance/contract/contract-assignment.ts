import { type Texts } from '../../../schema-text';

/** The schema's descriptions of contract assignments (转包). */
export const CONTRACT_ASSIGNMENT_TEXTS = {
  WholesaleSubcontracting: [
    '合同转包记录:承接主体将整个合同转交其他主体(CO-5)。',
    'A recorded contract assignment: the contractor passed the whole contract on to another body (CO-5).',
  ],
  'WholesaleSubcontracting.id': ['转包记录编号。', 'The id of the contract assignment.'],
  'WholesaleSubcontracting.discoveredOn': ['发现日期。', 'The date on which the contract assignment was discovered.'],
  'WholesaleSubcontracting.description': ['转包情况说明。', 'A description of the contract assignment.'],
  'WholesaleSubcontracting.contract': ['被转包的合同。', 'The contract that the contractor passed on to another body.'],
  'Mutation.recordSubcontracting': [
    '登记合同转包。凡有转包即为违规,不得核准特殊情况(CO-5)。',
    'Records a contract assignment. Every contract assignment violates CO-5, and CO-5 cannot be waived.',
  ],
  RecordSubcontractingInput: ['登记转包的内容。', 'The contract assignment to record.'],
  'RecordSubcontractingInput.contractId': ['合同编号。', 'The id of the contract.'],
  'RecordSubcontractingInput.discoveredOn': [
    '发现日期,不得早于合同签订日期,也不得晚于今日。',
    'The date on which the contract assignment was discovered, between the signature and today.',
  ],
  'RecordSubcontractingInput.description': [
    '转包情况说明,不超过 2000 字,合同双方可见。',
    'A description of the contract assignment, in up to 2,000 characters. The parties of the contract may read it.',
  ],
} as const satisfies Texts;
