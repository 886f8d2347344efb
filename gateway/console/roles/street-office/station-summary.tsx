import { Link } from 'react-router-dom';
import { STATION_STATUS } from '../../../../shared/domain/stations';
import { SUBMISSION_STATUS } from '../../../../shared/domain/submissions';
import { HomeOfStreetDocument } from '../../generated/documents/street-office';
import { Loading } from '../../kit/feedback/loading';
import { RefusalAlert } from '../../kit/feedback/refusal-alert';
import { StatusTag, Tag } from '../../kit/feedback/status-tag';
import { toneOf } from '../../kit/feedback/status-tone';
import { Panel } from '../../kit/record/facts';
import { useRecord } from '../../kit/record/use-record';
import { cutText } from '../../kit/table/first-page';
import { FacilitiesTag } from '../../nouns/station/facilities-panels';
import { currentBriefs } from '../../nouns/submission/current-briefs';
import { type SubmissionRow, submissionTitle } from '../../nouns/submission/submission-columns';
import { listText } from '../../words/format';
import { ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { STATION } from '../../words/nouns/station';
import { SUBMISSION } from '../../words/nouns/submission';

/** Shows the status, the premises, the briefs that are due and the unmet rules of each station, above the work list. */
export function StationSummary() {
  const { data, refusal, reload } = useRecord(HomeOfStreetDocument, {});
  const stations = (data?.stations?.nodes ?? []).filter(({ status }) => status !== 'CLOSED');
  const cut = cutText(data?.stations ?? null);
  const open = data?.submissions ?? null;
  return (
    <>
      {data === null && refusal === null && <Loading />}
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      {stations.map((station) => (
        <Panel key={station.id} title={station.name} actions={<Link to="/station">{say(STATION.own)}</Link>}>
          <p>
            <StatusTag vocabulary={STATION_STATUS} value={station.status} /> {say(STATION.facilities)}:
            <FacilitiesTag facilities={station} />
          </p>
          {station.submissions !== null && open !== null && (
            <CurrentBriefs briefs={currentBriefs({ id: station.id, latest: station.submissions.nodes[0] }, open)} />
          )}
          <Unmet findings={station.findings ?? []} />
        </Panel>
      ))}
      {cut !== null && <p className="secondary">{cut}</p>}
    </>
  );
}

type Brief = Pick<SubmissionRow, 'id' | 'kind' | 'period' | 'status' | 'dueOn'>;

/** Shows the briefs that the station owes and that are due first, or else its latest brief. */
function CurrentBriefs({ briefs }: { briefs: readonly Brief[] | null }) {
  if (briefs === null) return null;
  if (briefs.length === 0) return <p className="secondary">{say(SUBMISSION.noBrief)}</p>;
  return briefs.map((brief) => (
    <p key={brief.id}>
      <Link to={`/submissions/${brief.id}`}>{submissionTitle(brief)}</Link> <BriefTag status={brief.status} />{' '}
      <span className="secondary">{`${say(SUBMISSION.dueOn)} ${brief.dueOn}`}</span>
    </p>
  ));
}

/** Shows the status of a brief. If the brief is due or overdue, the text also says who must submit it. */
function BriefTag({ status }: Pick<Brief, 'status'>) {
  if (status === 'DUE') return <Tag tone={toneOf(status)} text={say(SUBMISSION.awaitsContractor)} />;
  if (status === 'OVERDUE') return <Tag tone={toneOf(status)} text={say(SUBMISSION.lateContractor)} />;
  return <StatusTag vocabulary={SUBMISSION_STATUS} value={status} />;
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
