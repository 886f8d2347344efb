import { PlaceRow } from '../../shared/data/place';
import { type DatabaseShape } from '../../shared/data/open-database';
import { BudgetLineRow } from './budget-line/budget-line.row';
import { ContractRow } from './contract/contract.row';
import { ContractorRow } from './contractor/contractor.row';
import { DisbursementRow } from './disbursement/disbursement.row';
import { CommitmentRow } from './draw/commitment.row';
import { PostingRow } from './draw/posting.row';
import { InstalmentRow } from './instalment/instalment.row';
import { LotRow } from './lot/lot.row';
import { CreateFinance1750000000000 } from './migrations/1750000000000-create-finance';
import { NoticeRow } from './notice/notice.row';
import { SubcontractingRow } from './subcontracting/subcontracting.row';

export const database: DatabaseShape = {
  rows: [
    ContractorRow,
    NoticeRow,
    ContractRow,
    SubcontractingRow,
    LotRow,
    InstalmentRow,
    BudgetLineRow,
    CommitmentRow,
    DisbursementRow,
    PostingRow,
    PlaceRow,
  ],
  migrations: [CreateFinance1750000000000],
};
