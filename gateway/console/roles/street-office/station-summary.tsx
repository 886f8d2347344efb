import { Link } from 'react-router-dom';
import { STATION_STATUS } from '../../../../shared/domain/stations';
import { HomeOfStreetDocument } from '../../generated/documents/street-office';
import { RefusalAlert } from '../../kit/feedback/refusal-alert';
import { StatusTag } from '../../kit/feedback/status-tag';
import { Panel } from '../../kit/record/facts';
import { useRecord } from '../../kit/record/use-record';
import { FacilitiesTag } from '../../nouns/station/facilities-panels';
import { listText } from '../../words/format';
import { ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { STATION } from '../../words/nouns/station';

/** Shows the status, the premises and the unmet rules of each station, above the work list. */
export function StationSummary() {
  const { data, refusal, reload } = useRecord(HomeOfStreetDocument, {});
  const stations = (data?.stations?.nodes ?? []).filter(({ status }) => status !== 'CLOSED');
  return (
    <>
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      {stations.map((station) => (
        <Panel key={station.id} title={station.name} actions={<Link to="/station">{say(STATION.own)}</Link>}>
          <p>
            <StatusTag vocabulary={STATION_STATUS} value={station.status} /> {say(STATION.facilities)}:
            <FacilitiesTag facilities={station} />
          </p>
          <Unmet findings={station.findings ?? []} />
        </Panel>
      ))}
    </>
  );
}

function Unmet({ findings }: { findings: readonly { rule: string; verdict: string }[] }) {
  const unmet = findings.filter(({ verdict }) => verdict === 'NOT_MET');
  if (unmet.length === 0) return null;
  return (
    <p>
      {say(STATION.notMet)}: <Link to="/station?tab=findings">{listText(unmet.map(({ rule }) => ruleText(rule)))}</Link>
    </p>
  );
}
