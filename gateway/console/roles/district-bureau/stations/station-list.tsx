import { StationListDocument, StreetsOfDistrictDocument } from '../../../generated/documents/district-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { RefusalAlert } from '../../../kit/feedback/refusal-alert';
import { ListPage } from '../../../kit/list/list-page';
import { useRecord } from '../../../kit/record/use-record';
import { stationList } from '../../../nouns/station/pages/station-pages';
import { useOwnPlace } from '../../../session/own-place';
import { DISTRICT } from '../../../words/bureau/district';
import { say } from '../../../words/language';
import { STATION } from '../../../words/nouns/station';

const SPEC = stationList(StationListDocument, ['district']);

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
