import { CONTRACTOR_TEXTS } from './procurement/contractor';
import { CORRECTION_TEXTS } from './procurement/correction';
import { NOTICE_TEXTS } from './procurement/notice';
import { AWARD_TEXTS } from './procurement/award';
import { CONTRACT_TEXTS } from './contract/contract';
import { CONTRACT_CLAUSES_TEXTS } from './contract/contract-clauses';
import { CONTRACT_REVISION_TEXTS } from './contract/contract-revision';
import { SIGNING_TEXTS } from './contract/signing';
import { CONTRACT_ASSIGNMENT_TEXTS } from './contract/contract-assignment';
import { LOT_TEXTS } from './contract/lot';
import { HUB_TERM_TEXTS } from './contract/hub-term';
import { TERMINATION_TEXTS } from './contract/termination';
import { INSTALMENT_TEXTS } from './contract/instalment';
import { ACCEPTANCE_TEXTS } from './contract/acceptance';
import { BUDGET_LINE_TEXTS } from './budget/budget-line';
import { APPROPRIATION_TEXTS } from './budget/appropriation';
import { COMMITMENT_TEXTS } from './budget/commitment';
import { LEDGER_TEXTS } from './budget/ledger';
import { FUNDING_TEXTS } from './budget/funding';
import { DISBURSEMENT_TEXTS } from './payment/disbursement';
import { DISBURSEMENT_WRITES_TEXTS } from './payment/disbursement-writes';
import { PAYMENT_ACCOUNT_TEXTS } from './payment/payment-account';
import { RECONCILIATION_TEXTS } from './payment/reconciliation';
import { WEBHOOK_TEXTS } from './integration/webhook';
import { WEBHOOK_WRITES_TEXTS } from './integration/webhook-writes';
import { MACHINE_CLIENT_TEXTS } from './integration/machine-client';
import { RECORD_TEXTS } from './ground/record';
import { FACTS_TEXTS } from './ground/facts';
import { workRootTexts } from '../shared/work';
import { type Texts } from '../../schema-text';

/** All schema descriptions of the finance subgraph. */
export const FINANCE_TEXTS: Texts = {
  ...CONTRACTOR_TEXTS,
  ...CORRECTION_TEXTS,
  ...NOTICE_TEXTS,
  ...AWARD_TEXTS,
  ...CONTRACT_TEXTS,
  ...CONTRACT_CLAUSES_TEXTS,
  ...CONTRACT_REVISION_TEXTS,
  ...SIGNING_TEXTS,
  ...CONTRACT_ASSIGNMENT_TEXTS,
  ...LOT_TEXTS,
  ...HUB_TERM_TEXTS,
  ...TERMINATION_TEXTS,
  ...INSTALMENT_TEXTS,
  ...ACCEPTANCE_TEXTS,
  ...BUDGET_LINE_TEXTS,
  ...APPROPRIATION_TEXTS,
  ...COMMITMENT_TEXTS,
  ...LEDGER_TEXTS,
  ...FUNDING_TEXTS,
  ...DISBURSEMENT_TEXTS,
  ...DISBURSEMENT_WRITES_TEXTS,
  ...PAYMENT_ACCOUNT_TEXTS,
  ...RECONCILIATION_TEXTS,
  ...WEBHOOK_TEXTS,
  ...WEBHOOK_WRITES_TEXTS,
  ...MACHINE_CLIENT_TEXTS,
  ...RECORD_TEXTS,
  ...FACTS_TEXTS,
  ...workRootTexts('financeWork', 'financeWorkCounts', {
    zh: '采购、合同和资金',
    en: 'procurement, contracts and money',
  }),
};
