import { DistrictsDocument, FindingListDocument, StationListDocument } from '../../../generated/documents/city-bureau';
import { ListPage } from '../../../kit/list/list-page';
import { inDistrict, useDistricts } from '../../../nouns/division/districts';
import { cityFindings, cityStations } from '../../../nouns/station/city-lists';
import { type FindingListRow } from '../../../nouns/station/finding-list';

const STATIONS = cityStations(StationListDocument);
const FINDINGS = cityFindings(FindingListDocument, subjectOf);

/** Returns the address of the station or the district that a finding is about. */
function subjectOf({ subject, station, division }: FindingListRow): string | null {
  if (station !== null) return `/stations/${station.id}?tab=findings`;
  return subject === 'DISTRICT' && division !== null ? `/districts/${division.code}` : null;
}

/** Shows the stations of the city. */
export function StationsPage() {
  return <ListPage spec={inDistrict(STATIONS, useDistricts(DistrictsDocument))} />;
}

/** Lists the findings about the stations and districts of the city. A finding about a district can be waived. */
export function FindingsPage() {
  return <ListPage spec={inDistrict(FINDINGS, useDistricts(DistrictsDocument))} />;
}
