import { CONTRACTOR_TEXTS } from './contractor';
import { NOTICE_TEXTS } from './notice';
import { AWARD_TEXTS } from './award';
import { CONTRACT_TEXTS } from './contract';
import { CONTRACT_CLAUSES_TEXTS } from './contract-clauses';
import { CONTRACT_REVISION_TEXTS } from './contract-revision';
import { SIGNING_TEXTS } from './signing';
import { CONTRACT_ASSIGNMENT_TEXTS } from './contract-assignment';
import { LOT_TEXTS } from './lot';
import { TERMINATION_TEXTS } from './termination';
import { INSTALMENT_TEXTS } from './instalment';
import { ACCEPTANCE_TEXTS } from './acceptance';
import { BUDGET_LINE_TEXTS } from './budget-line';
import { APPROPRIATION_TEXTS } from './appropriation';
import { COMMITMENT_TEXTS } from './commitment';
import { LEDGER_TEXTS } from './ledger';
import { FUNDING_TEXTS } from './funding';
import { DISBURSEMENT_TEXTS } from './disbursement';
import { DISBURSEMENT_WRITES_TEXTS } from './disbursement-writes';
import { RECONCILIATION_TEXTS } from './reconciliation';
import { WEBHOOK_TEXTS } from './webhook';
import { WEBHOOK_WRITES_TEXTS } from './webhook-writes';
import { MACHINE_CLIENT_TEXTS } from './machine-client';
import { RECORD_TEXTS } from './record';
import { FACTS_TEXTS } from './facts';
import { type Texts } from '../text';

/** Every text of what finance owns. */
export const FINANCE_TEXTS: Texts = {
  ...CONTRACTOR_TEXTS,
  ...NOTICE_TEXTS,
  ...AWARD_TEXTS,
  ...CONTRACT_TEXTS,
  ...CONTRACT_CLAUSES_TEXTS,
  ...CONTRACT_REVISION_TEXTS,
  ...SIGNING_TEXTS,
  ...CONTRACT_ASSIGNMENT_TEXTS,
  ...LOT_TEXTS,
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
  ...RECONCILIATION_TEXTS,
  ...WEBHOOK_TEXTS,
  ...WEBHOOK_WRITES_TEXTS,
  ...MACHINE_CLIENT_TEXTS,
  ...RECORD_TEXTS,
  ...FACTS_TEXTS,
};
