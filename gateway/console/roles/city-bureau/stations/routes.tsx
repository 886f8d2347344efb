import { type RouteObject } from 'react-router-dom';
import {
  DistrictsDocument,
  FindingListDocument,
  StationListDocument,
  StationRecordDocument,
  StreetsOfCityDocument,
} from '../../../generated/documents/city-bureau';
import { ListByDistrict } from '../../../nouns/division/districts';
import { type FindingListRow } from '../../../nouns/finding/finding-list';
import { CityFindingsPage, cityFindings } from '../../../nouns/finding/city-findings';
import { cityStations } from '../../../nouns/station/pages/city-lists';
import { stationRoutes } from '../../../nouns/station/pages/station-pages';
import { DistrictPage } from './district-page';
import { LoadedStation } from './station-page';

const FINDINGS = cityFindings(FindingListDocument, subjectOf);

/** The pages of stations and districts. The city bureau can waive a rule for a district, but not for a station. */
export const STATION_ROUTES: readonly RouteObject[] = [
  ...stationRoutes({
    list: <ListByDistrict spec={cityStations(StationListDocument)} districts={DistrictsDocument} />,
    record: StationRecordDocument,
    show: (station) => <LoadedStation station={station} />,
  }),
  { path: 'districts/:code', element: <DistrictPage /> },
  { path: 'findings', element: <CityFindingsPage spec={FINDINGS} streets={StreetsOfCityDocument} /> },
];

/** Returns the address of the station or the district that a finding is about. */
function subjectOf({ subject, station, division }: FindingListRow): string | null {
  if (station !== null) return `/stations/${station.id}?tab=findings`;
  return subject === 'DISTRICT' && division !== null ? `/districts/${division.code}` : null;
}
