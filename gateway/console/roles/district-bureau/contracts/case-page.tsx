import { CaseListDocument } from '../../../generated/documents/district-bureau';
import { variablesOf } from '../../../kit/list/filter-values';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { CASE_COLUMNS, CASE_FILTERS, type CaseRow } from '../../../nouns/termination/case-list';
import { PERFORMANCE } from '../../../words/bureau/performance';

const SPEC: ListSpec<CaseRow> = {
  name: 'terminationCases',
  title: PERFORMANCE.cases,
  columns: CASE_COLUMNS,
  filters: CASE_FILTERS,
  read: readConnection(
    CaseListDocument,
    (filters) => variablesOf(filters, { flags: ['open'] }),
    (data) => data.terminationCases,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ lot }) => linkOf(lot),
  empty: PERFORMANCE.caseEmpty,
};

/**
 * Returns the address of the next step for a lot: its termination, then its settlement, and finally its contract.
 * Returns null if its contract is not known.
 */
function linkOf(lot: CaseRow['lot']): string | null {
  if (lot?.contract == null) return null;
  const contract = `/contracts/${lot.contract.id}`;
  if (lot.status === 'TERMINATED') return `${contract}/lots/${lot.id}/settle`;
  return lot.status === 'SETTLED' ? contract : `${contract}/lots/${lot.id}/terminate`;
}

/** Lists the termination cases. A row links to the next step. */
export function CasesPage() {
  return <ListPage spec={SPEC} />;
}
