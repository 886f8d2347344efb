import { CaseListDocument } from '../../../generated/documents/district-bureau';
import { ListPage } from '../../../kit/list/list-page';
import { type CaseRow, caseList } from '../../../nouns/termination/case-list';

const SPEC = caseList(CaseListDocument, nextStepOf);

/**
 * Returns the address of the next step for a lot: its termination, and then its settlement. After the settlement,
 * returns the address of the contract. Returns null if the contract is not known.
 */
function nextStepOf({ lot }: CaseRow): string | null {
  if (lot?.contract == null) return null;
  const contract = `/contracts/${lot.contract.id}`;
  if (lot.status === 'TERMINATED') return `${contract}/lots/${lot.id}/settle`;
  return lot.status === 'SETTLED' ? contract : `${contract}/lots/${lot.id}/terminate`;
}

/** Lists the termination cases. A row links to the next step. */
export function CasesPage() {
  return <ListPage spec={SPEC} />;
}
