import { ReadListDocument } from '../../../generated/documents/auditor';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { READ_COLUMNS, type ReadRow } from '../../../nouns/event/event-columns';
import { TRAIL } from '../../../words/audit/record';

const SPEC: ListSpec<ReadRow> = {
  name: 'personalDataReads',
  title: TRAIL.reads,
  columns: READ_COLUMNS,
  filters: [],
  read: readConnection(
    ReadListDocument,
    () => ({}),
    (data) => data.personalDataReads,
  ),
  idOf: ({ id }) => id,
  empty: TRAIL.readsEmpty,
};

/** Lists who read which personal data, and when. */
export function ReadsPage() {
  return <ListPage spec={SPEC} />;
}
