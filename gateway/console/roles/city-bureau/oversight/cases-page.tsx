import { CaseListDocument, DistrictsDocument } from '../../../generated/documents/city-bureau';
import { variablesOf } from '../../../kit/list/filter-values';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { inDistrict, useDistricts } from '../../../nouns/division/districts';
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
  linkOf: ({ lot }) => (lot?.contract == null ? null : `/contracts/${lot.contract.id}`),
  empty: PERFORMANCE.caseEmpty,
};

/** Lists the termination cases of the city, which district bureaus decide. */
export function CasesPage() {
  return <ListPage spec={inDistrict(SPEC, useDistricts(DistrictsDocument))} />;
}
