import { type ReactNode } from 'react';
import { type RouteObject } from 'react-router-dom';
import {
  StaffWeeksDocument,
  StationListDocument,
  StationRecordDocument,
  type StationRecordQuery,
} from '../../generated/documents/district-hub';
import { ListPage } from '../../kit/list/list-page';
import { can } from '../../kit/permissions';
import { type RecordAction } from '../../kit/record/actions-menu';
import { historyTabs } from '../../kit/record/history-list';
import { type RecordTab } from '../../kit/record/tab-list';
import { FacilitiesPanels } from '../../nouns/station/facilities-panels';
import { FindingsTable } from '../../nouns/finding/findings-table';
import { StaffTab } from '../../nouns/station/staff-tab';
import { StationRecordPage, stationList, stationRoutes } from '../../nouns/station/pages/station-pages';
import { StationRectifications, StationSubmissions, StationVisits } from '../../nouns/station/station-lists';
import { RegulationsTable, StationOverview } from '../../nouns/station/station-overview';
import { useSession } from '../../session/session-context';
import { REVIEW } from '../../words/bureau/casework';
import { DISTRICT } from '../../words/bureau/district';
import { say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';
import { STATION } from '../../words/nouns/station';

/** The columns that are left out: the district is always the hub's own, and the hub may not read amounts. */
const LEFT_OUT = ['district', 'paid', 'committed'];

export const STATION_ROUTES: readonly RouteObject[] = stationRoutes({
  list: <ListPage spec={stationList(StationListDocument, LEFT_OUT)} />,
  record: StationRecordDocument,
  show: (station) => <LoadedStation station={station} />,
});

type Station = NonNullable<StationRecordQuery['station']>;

/** Shows a station. From here, the district hub records a visit or demands a correction. */
function LoadedStation({ station }: { station: Station }) {
  const session = useSession();
  const actions = station.status === 'CLOSED' ? [] : actionsOf(station.id, (mutation) => can(session, mutation));
  return <StationRecordPage station={station} actions={actions} tabs={tabsOf(station)} />;
}

function actionsOf(id: string, mayCall: (mutation: string) => boolean): RecordAction[] {
  const visit = { key: 'visit', title: say(CHECK.visit), why: null, to: `/visits/new?station=${id}`, isMain: true };
  const open = { key: 'rectify', title: say(REVIEW.open), why: null, to: `/rectifications/new?station=${id}` };
  return [...(mayCall('recordVisit') ? [visit] : []), ...(mayCall('openRectification') ? [open] : [])];
}

function tabsOf(station: Station): RecordTab[] {
  const of = (key: string, title: string, content: ReactNode): RecordTab => ({ key, title, content });
  const { id, regulations, staff, findings, submissions, rectifications, visits } = station;
  return [
    of('overview', say(STATION.overview), <StationOverview station={station} />),
    of('facilities', say(DISTRICT.premisesTab), <FacilitiesPanels facilities={station} links={{}} />),
    of('regulations', say(DISTRICT.regulationsTab), <RegulationsTable regulations={regulations ?? []} />),
    of('staff', say(STATION.staff), <StaffTab stationId={id} staff={staff ?? []} weeks={StaffWeeksDocument} />),
    of(
      'findings',
      say(STATION.findings),
      <FindingsTable findings={findings ?? []} station={id} rectifications={rectifications} />,
    ),
    of('submissions', say(STATION.submissions), <StationSubmissions page={submissions} isLinked />),
    of('rectifications', say(STATION.rectifications), <StationRectifications page={rectifications} />),
    of('visits', say(DISTRICT.visitsTab), <StationVisits page={visits} />),
    ...historyTabs(station),
  ];
}
