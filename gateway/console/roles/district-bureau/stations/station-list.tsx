import { StationListDocument, StreetsOfDistrictDocument } from '../../../generated/documents/district-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { RefusalAlert } from '../../../kit/feedback/refusal-alert';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { useRecord } from '../../../kit/record/use-record';
import {
  STATION_COLUMNS,
  STATION_FILTERS,
  type StationListRow,
  stationFilter,
} from '../../../nouns/station/station-columns';
import { useOwnPlace } from '../../../session/own-place';
import { DISTRICT } from '../../../words/bureau/district';
import { say } from '../../../words/language';
import { STATION } from '../../../words/nouns/station';

const SPEC: ListSpec<StationListRow> = {
  name: 'stations',
  title: STATION.list,
  columns: STATION_COLUMNS.filter(({ key }) => key !== 'district'),
  filters: STATION_FILTERS,
  read: readConnection(
    StationListDocument,
    (filters) => ({ filter: stationFilter(filters) }),
    (data) => data.stations,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/stations/${id}`,
};

/** Lists the stations of the district, and shows how many streets have an operating station. */
export function StationsPage() {
  const code = useOwnPlace();
  const { data, refusal, reload } = useRecord(StreetsOfDistrictDocument, { code });
  const coverage = data?.division?.coverage ?? null;
  return (
    <>
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      <ListPage
        spec={SPEC}
        actions={
          <>
            {coverage !== null && <span>{say(DISTRICT.coverageText, coverage)}</span>}
            <LinkButton to="/stations/plan">{say(DISTRICT.plan)}</LinkButton>
            <LinkButton to="/workers">{say(STATION.staff)}</LinkButton>
          </>
        }
      />
    </>
  );
}
