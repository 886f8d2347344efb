import { type EntityManager } from 'typeorm';
import { type ContractFact, type ContractorFact, type NoticeFact } from '../../../shared/demo/facts/finance';
import { type CityFacts, type DistrictFacts, type FillDemo } from '../../../shared/demo/facts/batch';
import { EvaluationOutcomeRow } from '../contract/evaluation-outcome/evaluation-outcome.row';
import { firstRevision } from '../contract/revision/contract-revision.rules';
import { type EventFilling, fillEvents } from '../../../shared/record/events/fill-events';
import { insertRows } from '../../../shared/store/sql/insert-rows';
import { PlaceRow } from '../../../shared/follow/projection/place';
import { KeptWaiverRow } from '../../../shared/follow/projection/waiver-projection';
import { keptWaiversOf, placesOf, staffPostingsOf } from '../../../shared/demo/places';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { POLICIES } from '../../../shared/policy/policy';
import { AcceptanceRow } from '../contract/acceptance/acceptance.row';
import { BudgetLineRow } from '../budget/budget-line/budget-line.row';
import { ContractAttachmentRow } from '../contract/attachment/contract-attachment.row';
import { ContractRow } from '../ground/contract/contract.row';
import { ContractRevisionRow } from '../contract/revision/contract-revision.row';
import { ContractorRow } from '../procurement/contractor/contractor.row';
import { demoAccounts, demoLetters } from './demo-accounts';
import { contractorEntered, lotEntered } from './demo-events';
import { demoCases, demoEvaluationOutcomes } from './demo-evaluation-outcomes';
import { demoLedger } from './demo-ledger';
import { demoMoney } from './demo-money';
import { AccountLetterRow } from '../payment/payment-account/account-letter.row';
import { type AccountVault } from '../payment/payment-account/account-vault';
import { PaymentAccountRow } from '../payment/payment-account/payment-account.row';
import { DisbursementRow } from '../payment/disbursement/disbursement.row';
import { InstalmentRow } from '../contract/instalment/instalment.row';
import { LedgerPostingRow } from '../budget/ledger/ledger.row';
import { LotRow } from '../ground/lot/lot.row';
import { StaffPostingRow } from '../contract/staffing/staff-posting.row';
import { NoticeRow } from '../procurement/notice/notice.row';
import { ContractAssignmentRow } from '../contract/contract-assignment/contract-assignment.row';
import { TerminationCaseRow } from '../contract/termination-case/termination-case.row';

/**
 * Inserts the rows of a demonstration city batch by batch, so that memory does not grow with the number of districts.
 * Bank accounts are encrypted before they are stored.
 */
export function fillDemoWith(vault: AccountVault): FillDemo {
  return async (manager, batches, now) => {
    const events = await fillEvents(manager, { subgraph: 'finance', now });
    for (const batch of batches) {
      if (batch.kind === 'CITY') {
        await fillCity(manager, events, batch);
        continue;
      }
      await insertRows(manager, PaymentAccountRow, demoAccounts(batch, vault));
      await fillDistrict(manager, events, batch);
    }
    await events.close();
  };
}

async function fillCity(manager: EntityManager, events: EventFilling, batch: CityFacts): Promise<void> {
  const contractors = batch.contractors.map(contractorRow);
  await insertRows(manager, ContractorRow, contractors);
  await events.append(contractors.map(contractorEntered));
}

async function fillDistrict(manager: EntityManager, events: EventFilling, batch: DistrictFacts): Promise<void> {
  const money = demoMoney(batch);
  await insertRows(manager, PlaceRow, placesOf(batch));
  await insertRows(manager, StaffPostingRow, staffPostingsOf(batch));
  await insertRows(manager, KeptWaiverRow, keptWaiversOf(batch));
  await insertRows(
    manager,
    NoticeRow,
    batch.notices.map((fact) => noticeRow(fact, batch.contracts)),
  );
  const contracts = batch.contracts.map((fact) => ({ ...fact, version: 1 }));
  await insertRows(manager, AccountLetterRow, demoLetters(batch));
  await insertRows(manager, ContractRow, contracts);
  await insertRows(manager, ContractRevisionRow, contracts.map(firstRevision));
  await insertRows(manager, ContractAttachmentRow, batch.contractAttachments);
  await insertRows(manager, ContractAssignmentRow, assignmentRows(batch));
  await insertRows(manager, LotRow, money.lots);
  await events.append(money.lots.map(lotEntered));
  await insertRows(manager, InstalmentRow, money.instalments);
  await insertRows(manager, AcceptanceRow, money.acceptances);
  await insertRows(manager, EvaluationOutcomeRow, demoEvaluationOutcomes(batch, POLICIES));
  await insertRows(manager, TerminationCaseRow, demoCases(batch));
  await insertRows(manager, BudgetLineRow, batch.budgetLines);
  await insertRows(manager, DisbursementRow, money.disbursements);
  await insertRows(manager, LedgerPostingRow, demoLedger(batch));
}

function contractorRow(fact: ContractorFact): ContractorRow {
  const own = { bankAccount: '', version: 1 };
  return { ...fact, districtCode: divisionCode(fact.divisionCode.slice(0, 6)), ...own };
}

function noticeRow({ award, ...fact }: NoticeFact, contracts: readonly ContractFact[]): NoticeRow {
  return {
    ...fact,
    awardContractorId: award?.contractorId ?? null,
    awardedOn: award?.awardedOn ?? null,
    creditCheckedOn: award?.creditCheckedOn ?? null,
    contractId: contracts.find(({ noticeId }) => noticeId === fact.id)?.id ?? null,
  };
}

function assignmentRows({ contracts, subcontractings }: DistrictFacts): ContractAssignmentRow[] {
  return contracts.flatMap(({ id, districtCode, contractorId }) =>
    subcontractings
      .filter(({ contractId }) => contractId === id)
      .map((fact) => ({ ...fact, districtCode, contractorId })),
  );
}
