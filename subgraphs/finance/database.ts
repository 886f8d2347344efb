import { type DatabaseShape } from '../../shared/data/open-database';
import { recordTables } from '../../shared/data/record-tables';
import { budgetLineTable } from './budget-line/budget-line.row';
import { contractTable } from './contract/contract.row';
import { contractorTable } from './contractor/contractor.row';
import { disbursementTable } from './disbursement/disbursement.row';
import { commitmentTable } from './draw/commitment.row';
import { postingTable } from './draw/posting.row';
import { record } from './event/event.row';
import { instalmentTable } from './instalment/instalment.row';
import { judgementTable } from './judgement/judgement.row';
import { lotTable } from './lot/lot.row';
import { CreateFinance1750000000000 } from './migrations/1750000000000-create-finance';
import { AddRecord1750100000000 } from './migrations/1750100000000-add-record';
import { EnterContractorsAndLots1750400000000 } from './migrations/1750400000000-enter-contractors-and-lots';
import { AddTermination1751300000000 } from './migrations/1751300000000-add-termination';
import { AddHeldOn1751600000000 } from './migrations/1751600000000-add-held-on';
import { IndexPaymentsOfLots1751610000000 } from './migrations/1751610000000-index-payments-of-lots';
import { AddWebhooks1752400000000 } from './migrations/1752400000000-add-webhooks';
import { noticeTable } from './notice/notice.row';
import { places } from './station/place.row';
import { subcontractingTable } from './subcontracting/subcontracting.row';
import { terminationCaseTable } from './termination-case/termination-case.row';
import { webhookDeliveryTable } from './webhook/webhook-delivery.row';
import { webhookProgressTable } from './webhook/webhook-progress.row';
import { webhookTable } from './webhook/webhook.row';

export const database: DatabaseShape = {
  tables: [
    contractorTable,
    noticeTable,
    contractTable,
    subcontractingTable,
    lotTable,
    instalmentTable,
    terminationCaseTable,
    judgementTable,
    budgetLineTable,
    commitmentTable,
    disbursementTable,
    postingTable,
    webhookTable,
    webhookProgressTable,
    webhookDeliveryTable,
    places,
    ...recordTables(record),
  ],
  migrations: [
    CreateFinance1750000000000,
    AddRecord1750100000000,
    EnterContractorsAndLots1750400000000,
    AddTermination1751300000000,
    AddHeldOn1751600000000,
    IndexPaymentsOfLots1751610000000,
    AddWebhooks1752400000000,
  ],
};
