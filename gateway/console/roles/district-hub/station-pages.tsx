import { type ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { STATION_STATUS } from '../../../../shared/domain/stations';
import {
  StaffWeeksDocument,
  StationListDocument,
  StationRecordDocument,
  type StationRecordQuery,
} from '../../generated/documents/district-hub';
import { StatusTag } from '../../kit/feedback/status-tag';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { can } from '../../kit/permissions';
import { type RecordAction } from '../../kit/record/actions-menu';
import { HistoryList } from '../../kit/record/history-list';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { RecordPage } from '../../kit/record/record-page';
import { type RecordTab } from '../../kit/record/tab-list';
import { useRecord } from '../../kit/record/use-record';
import { FacilitiesPanels } from '../../nouns/station/facilities-panels';
import { FindingsTable } from '../../nouns/station/findings-table';
import { StaffTab } from '../../nouns/station/staff-tab';
import {
  STATION_COLUMNS,
  STATION_FILTERS,
  type StationListRow,
  stationFilter,
} from '../../nouns/station/station-columns';
import { StationRectifications, StationSubmissions, StationVisits } from '../../nouns/station/station-lists';
import { RegulationsTable, StationOverview } from '../../nouns/station/station-overview';
import { useSession } from '../../session/session-context';
import { REVIEW } from '../../words/bureau/casework';
import { DISTRICT } from '../../words/bureau/district';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';
import { STATION } from '../../words/nouns/station';

/** The columns that are left out: the district is always the hub's own, and the hub may not read amounts. */
const LEFT_OUT = ['district', 'paid', 'committed'];

const SPEC: ListSpec<StationListRow> = {
  name: 'stations',
  title: STATION.list,
  columns: STATION_COLUMNS.filter(({ key }) => !LEFT_OUT.includes(key)),
  filters: STATION_FILTERS,
  read: readConnection(
    StationListDocument,
    (filters) => ({ filter: stationFilter(filters) }),
    (data) => data.stations,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/stations/${id}`,
};

export function StationsPage() {
  return <ListPage spec={SPEC} />;
}

type Station = NonNullable<StationRecordQuery['station']>;

/** Shows a station. From here, the district hub records a visit or demands a correction. */
export function StationPage() {
  const { id = '' } = useParams();
  const session = useSession();
  const loaded = useRecord(StationRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {(station) => (
        <RecordPage
          title={station.name}
          status={<StatusTag vocabulary={STATION_STATUS} value={station.status} />}
          actions={station.status === 'CLOSED' ? [] : actionsOf(id, (mutation) => can(session, mutation))}
          tabs={tabsOf(station)}
        />
      )}
    </LoadedRecord>
  );
}

function actionsOf(id: string, mayCall: (mutation: string) => boolean): RecordAction[] {
  const visit = { key: 'visit', title: say(CHECK.visit), why: null, to: `/visits/new?station=${id}`, isMain: true };
  const open = { key: 'rectify', title: say(REVIEW.open), why: null, to: `/rectifications/new?station=${id}` };
  return [...(mayCall('recordVisit') ? [visit] : []), ...(mayCall('openRectification') ? [open] : [])];
}

function tabsOf(station: Station): RecordTab[] {
  const of = (key: string, title: string, content: ReactNode): RecordTab => ({ key, title, content });
  const { id, regulations, staff, findings, submissions, rectifications, visits, history } = station;
  return [
    of('overview', say(STATION.overview), <StationOverview station={station} />),
    of('facilities', say(DISTRICT.premisesTab), <FacilitiesPanels facilities={station} links={{}} />),
    of('regulations', say(DISTRICT.regulationsTab), <RegulationsTable regulations={regulations ?? []} />),
    of('staff', say(STATION.staff), <StaffTab stationId={id} staff={staff ?? []} weeks={StaffWeeksDocument} />),
    of('findings', say(STATION.findings), <FindingsTable findings={findings ?? []} />),
    of('submissions', say(STATION.submissions), <StationSubmissions page={submissions} isLinked />),
    of('rectifications', say(STATION.rectifications), <StationRectifications page={rectifications} />),
    of('visits', say(DISTRICT.visitsTab), <StationVisits page={visits} />),
    of('history', say(KIT.history), <HistoryList page={history} />),
  ];
}
