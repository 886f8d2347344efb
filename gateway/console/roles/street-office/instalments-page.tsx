import { InstalmentListDocument } from '../../generated/documents/street-office';
import { variablesOf } from '../../kit/list/filter-values';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { INSTALMENT_COLUMNS, INSTALMENT_FILTERS, type InstalmentRow } from '../../nouns/instalment/instalment-list';
import { MONEY } from '../../words/nouns/money';

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
  empty: MONEY.empty,
};

export function InstalmentsPage() {
  return <ListPage spec={SPEC} />;
}
