import { InstalmentListDocument } from '../../../generated/documents/finance-bureau';
import { variablesOf } from '../../../kit/list/filter-values';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { INSTALMENT_COLUMNS, INSTALMENT_FILTERS, type InstalmentRow } from '../../../nouns/instalment/instalment-list';
import { MONEY } from '../../../words/nouns/money';

const SPEC: ListSpec<InstalmentRow> = {
  name: 'instalments',
  title: MONEY.instalments,
  columns: INSTALMENT_COLUMNS,
  filters: INSTALMENT_FILTERS,
  read: readConnection(
    InstalmentListDocument,
    (filters) => variablesOf(filters, { lists: ['status'] }),
    (data) => data.instalments,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ lot }) => {
    const contract = lot?.contract?.id;
    return contract === undefined ? null : `/contracts/${contract}`;
  },
  empty: MONEY.empty,
};

/** Lists the instalments of all contracts. A row links to its contract. */
export function InstalmentsPage() {
  return <ListPage spec={SPEC} />;
}
