import { type WriteAccess } from '../../shared/data/write';
import { type Asking } from '../../shared/graphql/request-context';
import { KeptWaiverRepository } from '../../shared/data/waiver-projection';
import { PlaceRepository } from '../../shared/data/place-repository';
import { AcceptanceRepository } from './acceptance/acceptance.repository';
import { ContractRepository } from './contract/contract.repository';
import { ContractRevisionRepository } from './contract/contract-revision.repository';
import { ContractorRepository } from './contractor/contractor.repository';
import { KnownContractorRepository } from './contractor/known-contractor.repository';
import { DisbursementRepository } from './disbursement/disbursement.repository';
import { CommitmentRepository } from './draw/commitment.repository';
import { PostingRepository } from './draw/posting.repository';
import { waiverTable } from './door/waived.row';
import { InstalmentRepository } from './instalment/instalment.repository';
import { JudgementRepository } from './judgement/judgement.repository';
import { LotRepository } from './lot/lot.repository';
import { NoticeRepository } from './notice/notice.repository';
import { places } from './station/place.row';
import { SubcontractingRepository } from './subcontracting/subcontracting.repository';
import { TerminationCaseRepository } from './termination-case/termination-case.repository';

export type FinanceTx = ReturnType<typeof inTransaction>;

/**
 * What a command works with: who asks, the repositories on its transaction, and the record. Whoever changes anything of a lot
 * (its instalments, its payments, what it binds) locks the lot's row first: so each finds what the other has done.
 */
export function inTransaction(asking: Asking, access: WriteAccess) {
  return {
    ...asking,
    write: access.write,
    contractors: new ContractorRepository(access),
    knownContractors: new KnownContractorRepository(access),
    notices: new NoticeRepository(access),
    contracts: new ContractRepository(access),
    revisions: new ContractRevisionRepository(access),
    subcontractings: new SubcontractingRepository(access),
    acceptances: new AcceptanceRepository(access),
    places: new PlaceRepository(access, places),
    waivers: new KeptWaiverRepository(access, waiverTable),
    beyond: beyondScope(access),
    lots: new LotRepository(access),
    instalments: new InstalmentRepository(access),
    disbursements: new DisbursementRepository(access),
    commitments: new CommitmentRepository(access),
    postings: new PostingRepository(access),
    cases: new TerminationCaseRepository(access),
    judgements: new JudgementRepository(access),
  };
}

/**
 * The one place past the caller's scope: a body has one credit code wherever it is registered, and a station one contract at a time
 * whoever has signed it. It is read and never answered: a refusal that rests on it says no more than that there is something.
 */
function beyondScope(access: WriteAccess) {
  const everywhere: WriteAccess = { ...access, reading: { ...access.reading, scope: { kind: 'hub' } } };
  return { contractors: new ContractorRepository(everywhere), lots: new LotRepository(everywhere) };
}
