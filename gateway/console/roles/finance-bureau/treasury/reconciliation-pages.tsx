import { useParams } from 'react-router-dom';
import { ReconciliationListDocument } from '../../../generated/documents/finance-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { can } from '../../../kit/permissions';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { RecordPage } from '../../../kit/record/record-page';
import { useWhole } from '../../../kit/record/use-whole';
import { RECONCILIATION_COLUMNS, type ReconciliationRow } from '../../../nouns/reconciliation/reconciliation-columns';
import { useSession } from '../../../session/session-context';
import { RECONCILING } from '../../../words/finance/reconciliation';
import { say } from '../../../words/language';
import { ReconciliationResult } from './reconciliation-result';

const SPEC: ListSpec<ReconciliationRow> = {
  name: 'reconciliations',
  title: RECONCILING.list,
  hint: RECONCILING.listHint,
  columns: RECONCILIATION_COLUMNS,
  filters: [],
  read: readConnection(
    ReconciliationListDocument,
    () => ({}),
    (data) => data.reconciliations,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/reconciliations/${id}`,
  empty: RECONCILING.empty,
};

export function ReconciliationsPage() {
  const session = useSession();
  const start = (
    <LinkButton to="/reconciliations/new" isMain>
      {say(RECONCILING.start)}
    </LinkButton>
  );
  return <ListPage spec={SPEC} actions={can(session, 'reconcile') ? start : null} />;
}

/** Returns the action that opens the form for the same date and district, to reconcile again after a correction. */
function againFor({ date, division }: ReconciliationRow): RecordAction {
  const of = new URLSearchParams({ date, division: division?.code ?? '' }).toString();
  return { key: 'again', title: say(RECONCILING.again), why: null, to: `/reconciliations/new?${of}` };
}

/** Shows the differences that one reconciliation found, and what to do about each. */
export function ReconciliationPage() {
  const { id = '' } = useParams();
  const session = useSession();
  const loaded = useWhole(ReconciliationListDocument, 'reconciliations', {});
  return (
    <LoadedRecord loaded={loaded} pick={(rows) => rows.find((row) => row.id === id)}>
      {(row) => (
        <RecordPage
          title={say(RECONCILING.recordTitle, { date: row.date })}
          actions={can(session, 'reconcile') ? [againFor(row)] : []}
          tabs={[
            { key: 'differences', title: say(RECONCILING.differences), content: <ReconciliationResult row={row} /> },
          ]}
        />
      )}
    </LoadedRecord>
  );
}
