import { EmptyState } from '../../kit/feedback/empty-state';
import { RuleName } from '../../kit/feedback/rule-name';
import { Panel } from '../../kit/record/facts';
import { DataTable } from '../../kit/table/data-table';
import { type FirstPage } from '../../kit/table/first-page';
import { FirstRows } from '../../kit/table/first-rows';
import { say } from '../../words/language';
import { STATION } from '../../words/nouns/station';
import { RECTIFICATION_COLUMNS, type RectificationRow } from '../rectification/rectification-columns';
import { SUBMISSION_COLUMNS, type SubmissionRow } from '../submission/submission-columns';

type StationSubmissionsProps = {
  page: FirstPage<SubmissionRow>;
  /** Whether the role has the page of a submission. */
  isLinked: boolean;
};

/** Lists the latest submissions about a station. */
export function StationSubmissions({ page, isLinked }: StationSubmissionsProps) {
  return (
    <FirstRows page={page}>
      {(rows) => (
        <DataTable
          label={say(STATION.submissions)}
          rows={rows}
          columns={SUBMISSION_COLUMNS.filter(({ key }) => key !== 'station')}
          idOf={({ id }) => id}
          linkOf={({ id }) => (isLinked ? `/submissions/${id}` : null)}
          empty={STATION.noSubmissions}
        />
      )}
    </FirstRows>
  );
}

/** Lists the latest rectifications of a station. */
export function StationRectifications({ page }: { page: FirstPage<RectificationRow> }) {
  return (
    <FirstRows page={page}>
      {(rows) => (
        <DataTable
          label={say(STATION.rectifications)}
          rows={rows}
          columns={RECTIFICATION_COLUMNS.filter(({ key }) => key !== 'station')}
          idOf={({ id }) => id}
          linkOf={({ id }) => `/rectifications/${id}`}
          empty={STATION.noRectifications}
        />
      )}
    </FirstRows>
  );
}

/** A visit of the district hub to a station. */
export type StationVisit = {
  id: string;
  visitedOn: string;
  observations: readonly { rule: string | null; text: string }[];
};

/** Shows what the district hub observed on its latest visits to a station. */
export function StationVisits({ page }: { page: FirstPage<StationVisit> }) {
  return <FirstRows page={page}>{(visits) => <Visits visits={visits} />}</FirstRows>;
}

function Visits({ visits }: { visits: readonly StationVisit[] }) {
  if (visits.length === 0) return <EmptyState text={say(STATION.noVisits)} />;
  return visits.map(({ id, visitedOn, observations }) => (
    <Panel key={id} title={`${say(STATION.visitedOn)} ${visitedOn}`}>
      {observations.map(({ rule, text }) => (
        <p key={`${rule ?? ''} ${text}`} className="prose">
          {rule !== null && (
            <>
              <RuleName rule={rule} />{' '}
            </>
          )}
          {text}
        </p>
      ))}
    </Panel>
  ));
}
