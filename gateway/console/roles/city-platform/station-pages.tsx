import { type RouteObject } from 'react-router-dom';
import {
  DistrictsDocument,
  FindingListDocument,
  StationListDocument,
  StationRecordDocument,
  type StationRecordQuery,
  StreetsOfCityDocument,
} from '../../generated/documents/city-platform';
import { can } from '../../kit/permissions';
import { type RecordAction } from '../../kit/record/actions-menu';
import { ListByDistrict } from '../../nouns/division/districts';
import { CityFindingsPage, cityFindings } from '../../nouns/finding/city-findings';
import { cityStations } from '../../nouns/station/pages/city-lists';
import { StationRecordPage, stationRoutes } from '../../nouns/station/pages/station-pages';
import { supervisedTabs } from '../../nouns/station/supervised-tabs';
import { useSession } from '../../session/session-context';
import { REVIEW } from '../../words/bureau/casework';
import { say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';
import { PRINT } from '../../words/print';

const FINDINGS = cityFindings(FindingListDocument, ({ station }) =>
  station === null ? null : `/stations/${station.id}?tab=findings`,
);

/** The pages of stations. The platform can sort the list of stations by unmet rules to plan its inspections. */
export const STATION_ROUTES: readonly RouteObject[] = [
  ...stationRoutes({
    list: <ListByDistrict spec={cityStations(StationListDocument)} districts={DistrictsDocument} />,
    record: StationRecordDocument,
    show: (station) => <LoadedStation station={station} />,
  }),
  // The form is loaded when the person opens it, so that the first page stays small.
  { path: 'stations/:id/inspect', lazy: async () => ({ Component: (await import('./inspect-form')).InspectForm }) },
  { path: 'findings', element: <CityFindingsPage spec={FINDINGS} streets={StreetsOfCityDocument} /> },
];

type Station = NonNullable<StationRecordQuery['station']>;

/** Shows a station. From here, the city platform records an inspection or demands a correction. */
function LoadedStation({ station }: { station: Station }) {
  const session = useSession();
  return (
    <StationRecordPage
      station={station}
      actions={actionsOf(station, (mutation) => can(session, mutation))}
      tabs={supervisedTabs(station, { hasSubmissions: false })}
    />
  );
}

function actionsOf({ id, status, latestEvaluation }: Station, mayCall: (mutation: string) => boolean): RecordAction[] {
  const inspect = { key: 'inspect', title: say(CHECK.inspect), why: null, to: `/stations/${id}/inspect`, isMain: true };
  const open = { key: 'rectify', title: say(REVIEW.open), why: null, to: `/rectifications/new?station=${id}` };
  const acts = [...(mayCall('inspectStation') ? [inspect] : []), ...(mayCall('openRectification') ? [open] : [])];
  const actions: RecordAction[] = status === 'CLOSED' ? [] : acts;
  if (latestEvaluation === null) return actions;
  const to = `/evaluations/${latestEvaluation.id}/print`;
  return actions.concat({ key: 'evaluation', title: say(PRINT.printEvaluation), why: null, to });
}
