/** The mutations of the finance subgraph, as the tests send them. */
export const MUTATIONS = {
  terminateLot: `mutation M($input: TerminateLotInput!) { terminateLot(input: $input) {
    id status terminatedOn terminationReason committedFen
    terminationCase { openedOn dueOn closedOn outcome } instalments { status }
  } }`,
  settleLot: `mutation M($input: SettleLotInput!) { settleLot(input: $input) {
    id status settlement { owedFen claimedFen settledOn remark }
  } }`,
  openBudgetLine: `mutation M($input: OpenBudgetLineInput!) { openBudgetLine(input: $input) {
    id year source level externalCode amountFen committedFen availableFen mayPayContracts adjustments { changeFen }
  } }`,
  adjustBudgetLine: `mutation M($input: AdjustBudgetLineInput!) { adjustBudgetLine(input: $input) {
    id amountFen committedFen availableFen adjustments { changeFen reason adjustedOn }
  } }`,
  setFundingShare: `mutation M($input: SetFundingShareInput!) { setFundingShare(input: $input) {
    id divisionCode year cityPercent setOn version
  } }`,
  commitBudget: `mutation M($input: CommitBudgetInput!) { commitBudget(input: $input) {
    id priceFen committedFen lots { id committedFen }
  } }`,
  reconcile: `mutation M($input: ReconcileInput!) { reconcile(input: $input) {
    id matched unmatched { voucher amountFen paidOn problem recordedFen recordedOn }
  } }`,
  subscribeWebhook: `mutation M($input: SubscribeWebhookInput!) { subscribeWebhook(input: $input) {
    id url secret events status
  } }`,
  replayWebhook: `mutation M($id: ID!, $after: Cursor!) { replayWebhook(id: $id, after: $after) { id status } }`,
} as const;
