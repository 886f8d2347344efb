import { type DataKey } from '../../shared/store/keys/data-key';
import { type DatabaseShape } from '../../shared/store/open-database';
import { areas } from './areas';
import { MIGRATION_CHECKSUMS } from './migration-checksums';
import { CreateFinance1750000000000 } from './migrations/1750000000000-create-finance';
import { AddRecord1750100000000 } from './migrations/1750100000000-add-record';
import { EnterContractorsAndLots1750400000000 } from './migrations/1750400000000-enter-contractors-and-lots';
import { AddTermination1751300000000 } from './migrations/1751300000000-add-termination';
import { AddHeldOn1751600000000 } from './migrations/1751600000000-add-held-on';
import { IndexPaymentsOfLots1751610000000 } from './migrations/1751610000000-index-payments-of-lots';
import { AddProcurement1752000000000 } from './migrations/1752000000000-add-procurement';
import { AddAcceptancesAndRevisions1752010000000 } from './migrations/1752010000000-add-acceptances-and-revisions';
import { KeepLedger1752100000000 } from './migrations/1752100000000-keep-ledger';
import { AddBudgetWrites1752110000000 } from './migrations/1752110000000-add-budget-writes';
import { AddFundingShares1752120000000 } from './migrations/1752120000000-add-funding-shares';
import { AddPaymentCourse1752200000000 } from './migrations/1752200000000-add-payment-course';
import { AwaitStaff1752210000000 } from './migrations/1752210000000-await-staff';
import { AddMachineClients1752300000000 } from './migrations/1752300000000-add-machine-clients';
import { AddWebhooks1752400000000 } from './migrations/1752400000000-add-webhooks';
import { BindWebhooksToClients1752410000000 } from './migrations/1752410000000-bind-webhooks-to-clients';
import { AddReconciliations1752500000000 } from './migrations/1752500000000-add-reconciliations';
import { AddContractAttachments1752600000000 } from './migrations/1752600000000-add-contract-attachments';
import { AddPaymentAccounts1753100000000 } from './migrations/1753100000000-add-payment-accounts';
import { WithholdInstalments1753410000000 } from './migrations/1753410000000-withhold-instalments';
import {
  SealPaymentAccounts1753610000000,
  type SealOlderAccount,
  sealingWith,
} from './migrations/1753610000000-seal-payment-accounts';
import { PurgeAccountNumbers1753620000000 } from './migrations/1753620000000-purge-account-numbers';
import { KeepFollowerSteps1754000000000 } from './migrations/1754000000000-keep-follower-steps';
import { KnowKeys1754600000000 } from './migrations/1754600000000-know-keys';
import { IndexLedgerSums1754700000000 } from './migrations/1754700000000-index-ledger-sums';
import { FindWork1755000000000 } from './migrations/1755000000000-find-work';
import { FindEventsOfSubject1755100000000 } from './migrations/1755100000000-find-events-of-subject';
import { FindEventsOfPeriod1755110000000 } from './migrations/1755110000000-find-events-of-period';
import { FindInstalments1755120000000 } from './migrations/1755120000000-find-instalments';
import { FindLists1755130000000 } from './migrations/1755130000000-find-lists';
import { NoteDueTimes1755700000000 } from './migrations/1755700000000-note-due-times';
import { KeepStaffPostings1755720000000 } from './migrations/1755720000000-keep-staff-postings';
import { FindContents1756410000000 } from './migrations/1756410000000-find-contents';
import { IndexStationSums1756420000000 } from './migrations/1756420000000-index-station-sums';

/**
 * The migrations before `SealPaymentAccounts`, which encrypts bank accounts. `AFTER_SEALING` has the migrations after
 * it.
 */
const BEFORE_SEALING = [
  CreateFinance1750000000000,
  AddRecord1750100000000,
  EnterContractorsAndLots1750400000000,
  AddTermination1751300000000,
  AddHeldOn1751600000000,
  IndexPaymentsOfLots1751610000000,
  AddProcurement1752000000000,
  AddAcceptancesAndRevisions1752010000000,
  KeepLedger1752100000000,
  AddBudgetWrites1752110000000,
  AddFundingShares1752120000000,
  AddPaymentCourse1752200000000,
  AwaitStaff1752210000000,
  AddMachineClients1752300000000,
  AddWebhooks1752400000000,
  BindWebhooksToClients1752410000000,
  AddReconciliations1752500000000,
  AddContractAttachments1752600000000,
  AddPaymentAccounts1753100000000,
  WithholdInstalments1753410000000,
];
const AFTER_SEALING = [
  PurgeAccountNumbers1753620000000,
  KeepFollowerSteps1754000000000,
  KnowKeys1754600000000,
  IndexLedgerSums1754700000000,
  FindWork1755000000000,
  FindEventsOfSubject1755100000000,
  FindEventsOfPeriod1755110000000,
  FindInstalments1755120000000,
  FindLists1755130000000,
  NoteDueTimes1755700000000,
  KeepStaffPostings1755720000000,
  FindContents1756410000000,
  IndexStationSums1756420000000,
];

/** The database of a process without the vault's keys. Its migration fails if an account is still in clear text. */
export const database: DatabaseShape = shapeWith(SealPaymentAccounts1753610000000);

/**
 * Returns the database of a process that holds the keys. Its migration encrypts the bank accounts that an older version
 * stored.
 */
export function databaseWith(seal: SealOlderAccount, keys?: readonly DataKey[]): DatabaseShape {
  const shape = shapeWith(sealingWith(seal));
  return keys === undefined ? shape : { ...shape, keys };
}

function shapeWith(sealing: typeof SealPaymentAccounts1753610000000): DatabaseShape {
  return {
    checksums: MIGRATION_CHECKSUMS,
    tables: areas.flatMap(({ tables }) => tables),
    migrations: [...BEFORE_SEALING, sealing, ...AFTER_SEALING],
  };
}
