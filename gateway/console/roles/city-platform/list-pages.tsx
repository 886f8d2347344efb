import { DistrictsDocument, FindingListDocument, StationListDocument } from '../../generated/documents/city-platform';
import { ListPage } from '../../kit/list/list-page';
import { inDistrict, useDistricts } from '../../nouns/division/districts';
import { cityFindings, cityStations } from '../../nouns/station/city-lists';

const STATIONS = cityStations(StationListDocument);
const FINDINGS = cityFindings(FindingListDocument, ({ station }) =>
  station === null ? null : `/stations/${station.id}?tab=findings`,
);

/** Lists the stations of the city. The platform can sort them by unmet rules to plan its inspections. */
export function StationsPage() {
  return <ListPage spec={inDistrict(STATIONS, useDistricts(DistrictsDocument))} />;
}

/** Lists the findings about the stations and districts of the city. */
export function FindingsPage() {
  return <ListPage spec={inDistrict(FINDINGS, useDistricts(DistrictsDocument))} />;
}
