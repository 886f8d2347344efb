import { Link } from 'react-router-dom';
import { HomeOfCityDocument, type HomeOfCityQuery } from '../../generated/documents/city-bureau';
import { RefusalAlert } from '../../kit/feedback/refusal-alert';
import { Figure } from '../../kit/record/figure';
import { useRecord } from '../../kit/record/use-record';
import { useSession } from '../../session/session-context';
import { CITY } from '../../words/city/city';
import { NOT_KNOWN, addDays } from '../../words/format';
import { say } from '../../words/language';
import { overdueCasesText } from './home-figures';

const DAYS_AHEAD = 30;

/** Shows the overdue work of the districts as figures, and the matters that need attention, above the work list. */
export function CityHome() {
  const { today } = useSession();
  const year = Number(today.slice(0, 4));
  const dueBefore = addDays(today, DAYS_AHEAD + 1);
  const { data, refusal, reload } = useRecord(HomeOfCityDocument, { year, dueBefore });
  return (
    <>
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      {data !== null && <Figures data={data} today={today} />}
      {data !== null && <Notices data={data} year={year} />}
    </>
  );
}

function Figures({ data, today }: { data: HomeOfCityQuery; today: string }) {
  const { overdue, due, complaints, overdueComplaints, terminationCases } = data;
  return (
    <dl className="figures">
      <Figure label={say(CITY.overdueSubmissions)} to="/submissions">
        {say(CITY.documents, { count: countOf(overdue) })}
        <p className="small secondary">{say(CITY.dueSoon, { count: countOf(due) })}</p>
      </Figure>
      <Figure label={say(CITY.openComplaints)} to="/complaints?status=RECEIVED%2COVERDUE">
        {say(CITY.items, { count: countOf(complaints) })}
        <p className="small secondary">{say(CITY.overdueComplaints, { count: countOf(overdueComplaints) })}</p>
      </Figure>
      <Figure label={say(CITY.openCases)} to="/terminations?open=true">
        {say(CITY.items, { count: countOf(terminationCases) })}
        <p className="small secondary">{overdueCasesText(terminationCases, today)}</p>
      </Figure>
    </dl>
  );
}

function countOf(page: { totalCount: number } | null): number | typeof NOT_KNOWN {
  return page?.totalCount ?? NOT_KNOWN;
}

/** Shows which districts lack inspections, and which redistrictings are not in force yet. */
function Notices({ data, year }: { data: HomeOfCityQuery; year: number }) {
  const { inspectionCoverage, pending, waiting } = data;
  const next = pending?.nodes[0]?.effectiveOn ?? null;
  const waits = waiting?.totalCount ?? 0;
  return (
    <ul className="notices">
      {inspectionCoverage !== null && (
        <li>
          <Link to="/supervision">{coverageText(inspectionCoverage, year)}</Link>
        </li>
      )}
      {next !== null && (
        <li>
          <Link to="/redistrictings?status=PENDING">
            {say(CITY.pendingRedistricting, { count: pending?.totalCount ?? 0, date: next })}
          </Link>
        </li>
      )}
      {waits > 0 && (
        <li>
          <Link to="/redistrictings?status=WAITING">{say(CITY.waitingRedistricting, { count: waits })}</Link>
        </li>
      )}
    </ul>
  );
}

function coverageText(coverage: NonNullable<HomeOfCityQuery['inspectionCoverage']>, year: number): string {
  const lacking = coverage.filter((each) => each.lacking === true);
  const districts = lacking.map(({ division }) => division?.name ?? '').join('、');
  return districts === '' ? say(CITY.noneLacking, { year }) : say(CITY.lacking, { year, districts });
}
