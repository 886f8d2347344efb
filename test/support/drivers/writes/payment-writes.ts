/** The fields of a payment that each mutation returns. */
const SHOWN = `id status amountFen requestedAt approvedAt paidOn voucher confirmedOn returnedOn returnVoucher reason
  invoice { number amountFen } instalment { id status } lot { id disbursedFen committedFen }`;

export const MUTATIONS = {
  requestDisbursement: `mutation M($input: RequestDisbursementInput!) { requestDisbursement(input: $input) { ${SHOWN} } }`,
  approveDisbursement: `mutation M($id: ID!, $idempotencyKey: ID) {
    approveDisbursement(id: $id, idempotencyKey: $idempotencyKey) { ${SHOWN} } }`,
  rejectDisbursement: `mutation M($id: ID!, $reason: String!, $idempotencyKey: ID) {
    rejectDisbursement(id: $id, reason: $reason, idempotencyKey: $idempotencyKey) { ${SHOWN} } }`,
  payDisbursement: `mutation M($input: PayDisbursementInput!) { payDisbursement(input: $input) {
    ${SHOWN} postings { amountFen budgetLine { id disbursedFen committedFen } } } }`,
  returnPayment: `mutation M($input: ReturnPaymentInput!) { returnPayment(input: $input) {
    ${SHOWN} postings { amountFen budgetLine { id disbursedFen committedFen } } } }`,
  confirmReceipt: `mutation M($id: ID!, $idempotencyKey: ID) {
    confirmReceipt(id: $id, idempotencyKey: $idempotencyKey) { ${SHOWN} } }`,
} as const;

/** The mutations that change several payments at once. */
export const BULK_MUTATIONS = {
  requestDisbursements: `mutation M($input: RequestDisbursementsInput!) { requestDisbursements(input: $input) { ${SHOWN} } }`,
  approveDisbursements: `mutation M($ids: [ID!]!, $idempotencyKey: ID!) {
    approveDisbursements(ids: $ids, idempotencyKey: $idempotencyKey) { ${SHOWN} } }`,
  confirmReceipts: `mutation M($ids: [ID!]!, $idempotencyKey: ID!) {
    confirmReceipts(ids: $ids, idempotencyKey: $idempotencyKey) { ${SHOWN} } }`,
} as const;

/** The selected fields of an instalment that the district bureau has withheld or released. */
const INSTALMENT = 'id status withheld { on clause reason }';
export const WITHHOLDING_MUTATIONS = {
  withholdInstalment: `mutation M($input: WithholdInstalmentInput!) { withholdInstalment(input: $input) { ${INSTALMENT} } }`,
  releaseInstalment: `mutation M($id: ID!, $idempotencyKey: ID) {
    releaseInstalment(id: $id, idempotencyKey: $idempotencyKey) { ${INSTALMENT} } }`,
} as const;

export type PaymentMutation = keyof typeof MUTATIONS;
