/** The mutations of the finance subgraph, as the tests send them. */
export const MUTATIONS = {
  terminateLot: `mutation M($input: TerminateLotInput!) { terminateLot(input: $input) {
    id status terminatedOn terminationReason committedFen
    terminationCase { openedOn dueOn closedOn outcome } instalments { status }
  } }`,
  settleLot: `mutation M($input: SettleLotInput!) { settleLot(input: $input) {
    id status settlement { owedFen claimedFen settledOn remark }
  } }`,
  subscribeWebhook: `mutation M($input: SubscribeWebhookInput!) { subscribeWebhook(input: $input) {
    id url secret events status
  } }`,
  replayWebhook: `mutation M($id: ID!, $after: Cursor!) { replayWebhook(id: $id, after: $after) { id status } }`,
} as const;
