import { type Texts } from '../../../schema-text';

/** The schema's descriptions of the clauses that every contract must have. */
export const CONTRACT_CLAUSES_TEXTS = {
  ContractClause: ['合同应有的八项条款(CO-2)。', 'The eight clauses that a contract must have (CO-2).'],
  ContractClauses: [
    '合同的八项条款(CO-2);未约定的为空字符串。',
    'The eight clauses of a contract (CO-2). The text of a missing clause is an empty string.',
  ],
  'ContractClauses.content': ['服务内容条款。', 'The clause on the content of the service.'],
  'ContractClauses.term': ['服务期限条款。', 'The clause on the term of the service.'],
  'ContractClauses.quantity': ['服务数量条款。', 'The clause on the quantity of the service.'],
  'ContractClauses.quality': ['服务质量条款。', 'The clause on the quality of the service.'],
  'ContractClauses.price': ['合同价款条款。', 'The clause on the price of the contract.'],
  'ContractClauses.settlement': ['价款结算方式条款。', 'The clause on the settlement of the price.'],
  'ContractClauses.rightsAndDuties': ['双方权利义务条款。', 'The clause on the rights and duties of both parties.'],
  'ContractClauses.breachLiability': ['违约责任条款。', 'The clause on liability for breach of the contract.'],
  ContractClausesInput: [
    '合同的八项条款(CO-2);只有 CO-2 经特殊情况核准的,才可以缺项。',
    'The eight clauses of a contract (CO-2). A clause may be omitted only under a waiver of CO-2.',
  ],
  'ContractClausesInput.content': [
    '服务内容条款,不超过 2000 字;CO-2 经特殊情况核准的,可不填。',
    'The clause on the content of the service, up to 2,000 characters. Omit it only under a waiver of CO-2.',
  ],
  'ContractClausesInput.term': [
    '服务期限条款,不超过 2000 字;CO-2 经特殊情况核准的,可不填。',
    'The clause on the term of the service, up to 2,000 characters. Omit it only under a waiver of CO-2.',
  ],
  'ContractClausesInput.quantity': [
    '服务数量条款,不超过 2000 字;CO-2 经特殊情况核准的,可不填。',
    'The clause on the quantity of the service, up to 2,000 characters. Omit it only under a waiver of CO-2.',
  ],
  'ContractClausesInput.quality': [
    '服务质量条款,不超过 2000 字;CO-2 经特殊情况核准的,可不填。',
    'The clause on the quality of the service, up to 2,000 characters. Omit it only under a waiver of CO-2.',
  ],
  'ContractClausesInput.price': [
    '合同价款条款,不超过 2000 字;CO-2 经特殊情况核准的,可不填。',
    'The clause on the price of the contract, up to 2,000 characters. Omit it only under a waiver of CO-2.',
  ],
  'ContractClausesInput.settlement': [
    '价款结算方式条款,不超过 2000 字;CO-2 经特殊情况核准的,可不填。',
    'The clause on the settlement of the price, up to 2,000 characters. Omit it only under a waiver of CO-2.',
  ],
  'ContractClausesInput.rightsAndDuties': [
    '双方权利义务条款,不超过 2000 字;CO-2 经特殊情况核准的,可不填。',
    'The clause on the rights and duties of both parties, up to 2,000 characters. Omit it only under a waiver of CO-2.',
  ],
  'ContractClausesInput.breachLiability': [
    '违约责任条款,不超过 2000 字;CO-2 经特殊情况核准的,可不填。',
    'The clause on liability for breach of the contract, up to 2,000 characters. Omit it only under a waiver of CO-2.',
  ],
} as const satisfies Texts;
