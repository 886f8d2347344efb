import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';

/** The schema's descriptions of service contracts. */
export const CONTRACT_TEXTS = {
  ContractStatus: [
    '合同状态,按合同期和标段状态判定。',
    'The states of a contract. They follow from its term and from the states of its lots.',
  ],
  'ContractStatus.SIGNED': [
    '已签订:已签订,合同期尚未开始。',
    'Signed: the contract is signed, and its term has not begun yet.',
  ],
  'ContractStatus.IN_SERVICE': ['服务中:在合同期内。', 'In service: the term has begun and has not ended.'],
  'ContractStatus.EXPIRED': ['已期满:合同期已满。', 'Expired: the term has ended.'],
  'ContractStatus.TERMINATED': ['已终止:全部标段均已终止。', 'Terminated: all lots were terminated.'],
  ServiceContract: [
    '服务合同:为区县的社工站签订,一站一标段;或者为社工总站签订(CO-1 至 CO-6)。',
    'A signed service contract: for stations of a district, with one lot for each station, or for the district hub ' +
      '(CO-1 to CO-6).',
  ],
  'ServiceContract.id': ['合同编号。', 'The id of the contract.'],
  'ServiceContract.kind': [
    `${FIELD_NAMES.contractKind}:社工站或社工总站。`,
    'The kind of the contract: for stations, or for the district hub.',
  ],
  'ServiceContract.signedOn': ['合同签订日期。', 'The date on which the contract was signed.'],
  'ServiceContract.startsOn': [`${FIELD_NAMES.termStart}。`, 'The first day of the contract’s term.'],
  'ServiceContract.endsOn': [`${FIELD_NAMES.termEnd},含当日。`, 'The last day of the contract’s term.'],
  'ServiceContract.version': [
    '版本号,从 1 起,每变更一次加一;变更合同或收款账户时填入 expectedVersion。',
    'The version number. It begins at 1 and grows with each amendment. Send it as `expectedVersion` with an ' +
      'amendment or a change of the payment account.',
  ],
  'ServiceContract.clauses': ['现行合同条款。', 'The clauses of the contract that are in force.'],
  'ServiceContract.missingClauses': ['合同缺少的条款(CO-2)。', 'The clauses that the contract lacks (CO-2).'],
  'ServiceContract.districtCode': ['购买主体所在区县的区划代码。', 'The code of the purchaser’s district.'],
  'ServiceContract.commitments': [
    '合同占用各项预算指标的情况;合同款只能从这些指标列支。',
    'The budget lines that the contract encumbers, each with the encumbered amount and the amount paid. The contract ' +
      'is paid only from these lines.',
  ],
  'ServiceContract.attachments': [
    '合同各版本的附件,由早到晚。',
    'The attachments of all revisions of the contract, oldest revision first.',
  ],
  'ServiceContract.status': [
    '合同状态,按合同期判定;全部标段均已终止的,为已终止。',
    'The status of the contract, which follows from the dates of its term. It is TERMINATED once all lots are ' +
      'terminated.',
  ],
  'ServiceContract.priceFen': [
    '合同价款,为各标段价款之和,单位为分。',
    'The price of the contract in fen: the sum of the prices of its lots.',
  ],
  'ServiceContract.committedFen': [
    '合同占用指标金额,含已支付金额,单位为分。',
    'The amount that the contract encumbers, in fen, including the amount paid.',
  ],
  'ServiceContract.disbursedFen': [
    '合同已支付金额,不含退汇,单位为分。',
    'The amount paid under the contract, without returned payments, in fen.',
  ],
  'ServiceContract.lots': [
    '合同标段,一站一标段;街道(镇)只能看到本站标段。',
    'The lots, one for each station. A street office can read only the lot of its own station.',
  ],
  'ServiceContract.contractor': ['合同的承接主体。', 'The contractor that signed the contract.'],
  'ServiceContract.notice': [
    '合同所依据的采购公告(CO-6)。',
    'The procurement notice on which the contract was awarded (CO-6).',
  ],
  'ServiceContract.division': ['购买主体所在区县。', 'The purchaser’s district.'],
  'ServiceContract.subcontractings': [
    '合同转包记录;凡有转包即为违规(CO-5)。',
    'The recorded assignments of the contract to other bodies. Each of them is a violation (CO-5).',
  ],
  'ServiceContract.revisions': [
    '合同的历次版本,由早到晚;最后一版为现行版本。',
    'The revisions of the contract, oldest first. The last revision is in force.',
  ],
  ServiceContractConnection: ['服务合同列表的一页。', 'A page of service contracts.'],
  'Query.contract': [
    '一份服务合同;不存在或调用方无权查看的为空。',
    'One service contract. Null if it does not exist or the caller may not read it.',
  ],
  'Query.contract(id)': ['合同编号。', 'The id of the contract.'],
  'Query.contracts': [
    '调用方有权查看的服务合同,按购买主体所在区县排列;也可用 orderBy 指定排序。',
    'The service contracts that the caller may read, sorted by the purchaser’s district. `orderBy` sets another order.',
  ],
  'Query.contracts(division)': [
    '区划代码:省、市、区县列其购买主体的合同,街道(镇)列在当地有标段的合同;留空不限。',
    'The code of a division. For a province, city or district, the list has the contracts of its purchasers. For a ' +
      'street or town, it has the contracts with a lot there. Omit it to list all.',
  ],
  'Query.contractAttachment': [
    '合同的一个附件;不存在或调用方无权查看的为空。',
    'One attachment of a contract. Null if it does not exist or the caller may not read it.',
  ],
  'Query.contractAttachment(id)': ['附件编号。', 'The id of the attachment.'],
} as const satisfies Texts;
