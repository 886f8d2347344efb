import { useParams } from 'react-router-dom';
import { ReconciliationListDocument, type ReconciliationListQuery } from '../../../generated/documents/finance-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { can } from '../../../kit/permissions';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { Facts, Panel } from '../../../kit/record/facts';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { RecordPage } from '../../../kit/record/record-page';
import { useWhole } from '../../../kit/record/use-whole';
import { DataTable } from '../../../kit/table/data-table';
import {
  RECONCILIATION_COLUMNS,
  type ReconciliationRow,
  UNMATCHED_COLUMNS,
  type UnmatchedRow,
} from '../../../nouns/reconciliation/reconciliation-columns';
import { useSession } from '../../../session/session-context';
import { RECONCILING } from '../../../words/finance/treasury';
import { instantText } from '../../../words/format';
import { say } from '../../../words/language';

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

type Reconciliation = NonNullable<ReconciliationListQuery['reconciliations']>['nodes'][number];

/** The action that opens the form for a reconciliation, so that the person can reconcile again after a correction. */
const AGAIN: RecordAction = { key: 'again', title: say(RECONCILING.again), why: null, to: '/reconciliations/new' };

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
          actions={can(session, 'reconcile') ? [AGAIN] : []}
          tabs={[{ key: 'differences', title: say(RECONCILING.differences), content: <Result row={row} /> }]}
        />
      )}
    </LoadedRecord>
  );
}

function Result({ row }: { row: Reconciliation }) {
  const { division, reconciledAt, reconciledBy, matched, unmatched } = row;
  return (
    <>
      <Panel title={say(RECONCILING.result)}>
        <Facts
          facts={[
            [RECONCILING.division, division?.name],
            [RECONCILING.at, instantText(reconciledAt)],
            [RECONCILING.by, reconciledBy],
            [RECONCILING.matched, matched],
            [RECONCILING.unmatched, unmatched.length],
          ]}
        />
      </Panel>
      <Panel title={say(RECONCILING.differences)}>
        <Differences rows={unmatched} />
      </Panel>
    </>
  );
}

/** Lists the differences. A row links to the payment with the same voucher. */
function Differences({ rows }: { rows: readonly UnmatchedRow[] }) {
  if (rows.length === 0) return <p>{say(RECONCILING.noDifferences)}</p>;
  return (
    <>
      <p className="hint">{say(RECONCILING.differencesHint)}</p>
      <DataTable
        label={say(RECONCILING.differences)}
        rows={rows}
        columns={UNMATCHED_COLUMNS}
        idOf={(row) => `${row.voucher} ${row.problem} ${rows.indexOf(row)}`}
        linkOf={({ voucher, recordedFen }) =>
          recordedFen === null ? null : `/payments?voucher=${encodeURIComponent(voucher)}`
        }
      />
    </>
  );
}
