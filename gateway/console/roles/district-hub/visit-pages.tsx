import { useParams, useSearchParams } from 'react-router-dom';
import {
  RecordVisitDocument,
  type RecordVisitMutation,
  type VisitListQuery,
  VisitListDocument,
  VisitsOfStreetDocument,
} from '../../generated/documents/district-hub';
import { recordVisit } from '../../generated/limits';
import { FormPage } from '../../kit/entry/form-page';
import { LinkButton } from '../../kit/feedback/link-button';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { can } from '../../kit/permissions';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useWhole } from '../../kit/record/use-whole';
import { CHECK_COLUMNS, checkAddress } from '../../nouns/check/check-columns';
import { OBSERVATIONS_FIELD, observationFaults, observationRows } from '../../nouns/check/check-fields';
import { CheckRecordPage, demandActions } from '../../nouns/check/check-record';
import { useSession } from '../../session/session-context';
import { say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';
import { WithStations } from './with-stations';

type VisitRow = NonNullable<VisitListQuery['visits']>['nodes'][number];

const SPEC: ListSpec<VisitRow> = {
  name: 'visits',
  title: CHECK.visits,
  columns: [
    { key: 'visitedOn', title: CHECK.visitedOn, value: ({ visitedOn }) => visitedOn, exported: 'visitedOn' },
    ...CHECK_COLUMNS,
  ],
  filters: [],
  read: readConnection(
    VisitListDocument,
    (filters) => filters,
    (data) => data.visits,
  ),
  idOf: ({ id }) => id,
  linkOf: (row) => checkAddress('visits', row),
  empty: CHECK.emptyVisits,
};

export function VisitsPage() {
  const session = useSession();
  const record = <LinkButton to="/visits/new">{say(CHECK.visit)}</LinkButton>;
  return <ListPage spec={SPEC} actions={can(session, 'recordVisit') ? record : null} />;
}

export function VisitPage() {
  const { street = '', id = '' } = useParams();
  const session = useSession();
  const loaded = useWhole(VisitsOfStreetDocument, 'visits', { street });
  return (
    <LoadedRecord loaded={loaded} pick={(rows) => rows.find((each) => each.id === id)}>
      {(row) => (
        <CheckRecordPage
          row={row}
          title={CHECK.visits}
          facts={[[CHECK.visitedOn, row.visitedOn]]}
          actions={can(session, 'openRectification') ? demandActions(row, 'visit') : []}
        />
      )}
    </LoadedRecord>
  );
}

/** Shows the form in which the district hub records a visit. The form is designed for a phone. */
export function VisitForm() {
  const [search] = useSearchParams();
  const { today } = useSession();
  return (
    <WithStations>
      {(station) => (
        <FormPage
          spec={{
            id: 'visit',
            title: say(CHECK.visit),
            fields: [station, { name: 'visitedOn', label: CHECK.visitedOn, kind: 'date' }, OBSERVATIONS_FIELD],
            limits: recordVisit,
            initial: { stationId: search.get('station') ?? '', visitedOn: today, observations: observationRows([]) },
            backTo: '/visits',
            isQueued: true,
            check: observationFaults,
            send: (act, input, key) => act(RecordVisitDocument, { input }, key),
            doneTo: (data) => addressOf(data),
          }}
        />
      )}
    </WithStations>
  );
}

function addressOf({ recordVisit: row }: RecordVisitMutation): string {
  return (row && checkAddress('visits', row)) ?? '/visits';
}
