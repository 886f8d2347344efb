import { creditCheckCharacter } from '../../../../shared/kernel/ids/credit-code';

/** The mutations of procurement and of the resulting contracts, as the tests send them. */
export const MUTATIONS = {
  registerContractor: `mutation M($input: RegisterContractorInput!) { registerContractor(input: $input) {
    id name creditCode kind treasuryFunded bankAccount division { code }
  } }`,
  publishProcurementNotice: `mutation M($input: ProcurementNoticeInput!) { publishProcurementNotice(input: $input) {
    id publishedAt award { awardedOn }
  } }`,
  recordAward: `mutation M($input: RecordAwardInput!) { recordAward(input: $input) { id awardedOn contractor { id } } }`,
  signContract: `mutation M($input: SignContractInput!) { signContract(input: $input) {
    id kind status priceFen version missingClauses contractor { id }
    lots { id status priceFen station { id } instalments { projectYear kind milestone amountFen dueOn status } }
  } }`,
  amendContract: `mutation M($input: AmendContractInput!) { amendContract(input: $input) {
    id version priceFen endsOn clauses { quantity } revisions { version signedOn reason clauses { quantity } }
  } }`,
  recordAcceptance: `mutation M($input: RecordAcceptanceInput!) { recordAcceptance(input: $input) {
    id projectYear acceptedOn passed remark
  } }`,
  recordSubcontracting: `mutation M($input: RecordSubcontractingInput!) { recordSubcontracting(input: $input) {
    id discoveredOn description contract { id }
  } }`,
} as const;

/** Returns a valid credit code. Its area code does not exist. */
export function creditCodeOf(number: number): string {
  const characters = `52990000MJ${String(number).padStart(7, '0')}`;
  return characters + creditCheckCharacter(characters);
}

export const CLAUSES = {
  ...{ content: '专业服务', term: '三年', quantity: '每周三次', quality: '按评估标准', price: '总价包干' },
  ...{ settlement: '按年分期', rightsAndDuties: '按方案', breachLiability: '按法律' },
};

let signed = 0;

/** Returns the input for a contract of three years from today, with two instalments and a new idempotency key. */
export function signing(more: Record<string, unknown>) {
  signed += 1;
  return {
    ...{ kind: 'STATION', signedOn: '2026-06-17', startsOn: '2026-06-17', endsOn: '2029-06-16', clauses: CLAUSES },
    instalments: [
      { projectYear: 2026, kind: 'INITIAL', milestone: 'CONTRACT_SIGNED', amountFen: 60_000, dueOn: '2026-07-01' },
      { projectYear: 2026, kind: 'FINAL', milestone: 'ACCEPTANCE', amountFen: 40_000, dueOn: '2027-08-01' },
    ],
    idempotencyKey: `signing-${signed}`,
    ...more,
  };
}
