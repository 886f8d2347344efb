import Button from 'antd/es/button';
import { useMemo } from 'react';
import { DistrictsDocument, SubmissionsOfMatrixDocument } from '../../../generated/documents/city-bureau';
import { EmptyState } from '../../../kit/feedback/empty-state';
import { LinkButton } from '../../../kit/feedback/link-button';
import { useTitle } from '../../../kit/feedback/use-title';
import { type Filter } from '../../../kit/list/filter';
import { FilterBar } from '../../../kit/list/filter-bar';
import { useListState } from '../../../kit/list/list-state';
import { PrintLine } from '../../../kit/print/print-line';
import { readConnection } from '../../../kit/list/read-connection';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useWholeList } from '../../../kit/record/use-whole';
import { useDistricts } from '../../../nouns/division/districts';
import { matrixOf } from '../../../nouns/submission/matrix';
import { type CellLink, MatrixTable } from '../../../nouns/submission/matrix-table';
import { useSession } from '../../../session/session-context';
import { MATRIX } from '../../../words/city/city';
import { addDays } from '../../../words/format';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';
import { SUBMISSION } from '../../../words/nouns/submission';

const DAYS_AHEAD = 30;
const FILTERS: readonly Filter[] = [{ name: 'period', label: SUBMISSION.month, kind: 'month' }];

/**
 * Shows overdue submissions and submissions that are due soon, by district and kind. If a month is chosen, shows all
 * submissions of that month.
 */
export function MatrixPage() {
  const { today } = useSession();
  const [{ filters }, setState] = useListState(['period']);
  const { period } = filters;
  useTitle(say(MATRIX.title));
  return (
    <>
      <header className="page-head">
        <h1>{say(MATRIX.title)}</h1>
        <div className="page-actions">
          <LinkButton to="/submissions/list">{say(MATRIX.list)}</LinkButton>
          <Button onClick={() => print()}>{say(KIT.print)}</Button>
        </div>
        <PrintLine />
      </header>
      <FilterBar filters={FILTERS} values={filters} onChange={(values) => setState({ filters: values })} />
      <p className="hint">{period === undefined ? say(MATRIX.openHint) : say(MATRIX.monthHint, { month: period })}</p>
      <Matrix period={period ?? null} dueBefore={addDays(today, DAYS_AHEAD + 1)} />
    </>
  );
}

type MatrixProps = { period: string | null; dueBefore: string };

function Matrix({ period, dueBefore }: MatrixProps) {
  const districts = useDistricts(DistrictsDocument);
  const read = useMemo(() => {
    const wanted = period === null ? { status: ['OVERDUE', 'DUE'], dueBefore } : { period };
    return readConnection(
      SubmissionsOfMatrixDocument,
      () => wanted,
      (data) => data.submissions,
    );
  }, [period, dueBefore]);
  const submissions = useWholeList(read, { period: period ?? '' });
  return (
    <LoadedRecord loaded={districts} pick={(all) => all}>
      {(places) => (
        <LoadedRecord loaded={submissions} pick={(all) => all}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState text={say(period === null ? MATRIX.empty : MATRIX.emptyMonth)} />
            ) : (
              <MatrixTable rows={matrixOf(places, rows)} isWhole={period !== null} linkOf={linkTo(period, dueBefore)} />
            )
          }
        </LoadedRecord>
      )}
    </LoadedRecord>
  );
}

/** Returns a function that returns the address of the list with the submissions of a cell. */
function linkTo(period: string | null, dueBefore: string): CellLink {
  return (division, kind, status) => {
    const search = new URLSearchParams();
    if (division !== null) search.set('division', division);
    if (kind !== null) search.set('kind', kind);
    if (status !== null) search.set('status', status);
    if (period !== null) search.set('period', period);
    else if (status !== 'OVERDUE') search.set('dueBefore', dueBefore);
    return `/submissions/list?${search.toString()}`;
  };
}
