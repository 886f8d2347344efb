import { type Texts } from '../../../schema-text';

/** The clauses that every contract must have. */
export const CONTRACT_CLAUSES_TEXTS = {
  ContractClause: ['合同应有的八项条款(CO-2)。', 'The eight clauses that a contract must have (CO-2).'],
  ContractClauses: [
    '合同的八项条款(CO-2);未约定的为空字符串。',
    'The eight clauses of a contract (CO-2); a clause that is missing is an empty string.',
  ],
  'ContractClauses.content': ['服务内容条款。', 'The clause on the content of the service.'],
  'ContractClauses.term': ['服务期限条款。', 'The clause on the term.'],
  'ContractClauses.quantity': ['服务数量条款。', 'The clause on quantity.'],
  'ContractClauses.quality': ['服务质量条款。', 'The clause on quality.'],
  'ContractClauses.price': ['合同价款条款。', 'The clause on the price.'],
  'ContractClauses.settlement': ['价款结算方式条款。', 'The clause on settlement.'],
  'ContractClauses.rightsAndDuties': ['双方权利义务条款。', 'The clause on rights and duties.'],
  'ContractClauses.breachLiability': ['违约责任条款。', 'The clause on liability for breach.'],
  ContractClausesInput: [
    '合同的八项条款(CO-2)。只有经特殊情况核准,才可缺项。',
    'The eight clauses of a contract (CO-2). Only a waiver of CO-2 allows one to be left out.',
  ],
  'ContractClausesInput.content': [
    '服务内容条款,不超过 2000 字。',
    'The clause on the content of the service, up to 2,000 characters.',
  ],
  'ContractClausesInput.term': ['服务期限条款,不超过 2000 字。', 'The clause on the term, up to 2,000 characters.'],
  'ContractClausesInput.quantity': ['服务数量条款,不超过 2000 字。', 'The clause on quantity, up to 2,000 characters.'],
  'ContractClausesInput.quality': ['服务质量条款,不超过 2000 字。', 'The clause on quality, up to 2,000 characters.'],
  'ContractClausesInput.price': ['合同价款条款,不超过 2000 字。', 'The clause on the price, up to 2,000 characters.'],
  'ContractClausesInput.settlement': [
    '价款结算方式条款,不超过 2000 字。',
    'The clause on settlement, up to 2,000 characters.',
  ],
  'ContractClausesInput.rightsAndDuties': [
    '双方权利义务条款,不超过 2000 字。',
    'The clause on rights and duties, up to 2,000 characters.',
  ],
  'ContractClausesInput.breachLiability': [
    '违约责任条款,不超过 2000 字。',
    'The clause on liability for breach, up to 2,000 characters.',
  ],
} as const satisfies Texts;
