import { SERVICE_HOURS_STATUS } from '../../../../shared/domain/personnel';
import { StatusTag } from '../../kit/feedback/status-tag';
import { hoursText, weekText } from '../../words/format';
import { HOURS_GRID } from '../../words/nouns/hours';
import { say } from '../../words/language';
import { type Cells, type GridWorker, type LoggedCell, cellKey, isEditable, minutesOf } from './grid';
import { moveInGrid } from './grid-keys';

type HoursGridProps = {
  workers: readonly GridWorker[];
  weeks: readonly string[];
  cells: Cells;
  loggedOf: (key: string) => LoggedCell | undefined;
  onChange: (key: string, text: string) => void;
};

/** Shows the head of a table with a column for each week. */
export function WeeksHead({ weeks }: { weeks: readonly string[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">{say(HOURS_GRID.person)}</th>
        {weeks.map((week) => (
          <th key={week} scope="col" className="number">
            {weekText(week)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Shows a grid of workers and weeks for typing hours. Hours that an office has confirmed are read-only. */
export function HoursGrid({ workers, weeks, cells, loggedOf, onChange }: HoursGridProps) {
  return (
    <table className="table grid-table" aria-label={say(HOURS_GRID.title)} onKeyDown={moveInGrid}>
      <WeeksHead weeks={weeks} />
      <tbody>
        {workers.map((worker) => (
          <GridRow key={worker.id} {...{ worker, weeks, cells, loggedOf, onChange }} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say(HOURS_GRID.sum)}</th>
          {weeks.map((week) => (
            <td key={week} className="number" data-label={weekText(week)}>
              {sumOf(week, { workers, cells, loggedOf })}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

type GridRowProps = Omit<HoursGridProps, 'workers'> & { worker: GridWorker };

function GridRow({ worker, weeks, cells, loggedOf, onChange }: GridRowProps) {
  return (
    <tr>
      <th scope="row">{worker.name}</th>
      {weeks.map((week) => {
        const key = cellKey(worker.id, week);
        return (
          <GridCell
            key={week}
            label={say(HOURS_GRID.cell, { name: worker.name, week: weekText(week) })}
            weekLabel={weekText(week)}
            text={cells[key]}
            logged={loggedOf(key)}
            onChange={(text) => onChange(key, text)}
          />
        );
      })}
    </tr>
  );
}

type GridCellProps = {
  label: string;
  weekLabel: string;
  text: string | undefined;
  logged: LoggedCell | undefined;
  onChange: (text: string) => void;
};

function GridCell({ label, weekLabel, text, logged, onChange }: GridCellProps) {
  const known = logged === undefined ? '' : hoursText(logged.minutes);
  const shown = text ?? known;
  const isBad = shown !== '' && minutesOf(shown) === null;
  if (!isEditable(logged)) {
    return (
      <td className="number" data-label={weekLabel}>
        {known} <StatusTag vocabulary={SERVICE_HOURS_STATUS} value={logged?.status} />
      </td>
    );
  }
  return (
    <td className={`number${isBad ? ' bad' : ''}`} data-label={weekLabel}>
      <input
        className="input"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={isBad}
        value={shown}
        onChange={(event) => onChange(event.target.value)}
      />
      {logged !== undefined && <StatusTag vocabulary={SERVICE_HOURS_STATUS} value={logged.status} />}
      {logged?.returnReason != null && <div className="small late">{logged.returnReason}</div>}
    </td>
  );
}

function sumOf(
  week: string,
  { workers, cells, loggedOf }: Pick<HoursGridProps, 'workers' | 'cells' | 'loggedOf'>,
): string {
  const minutes = workers.map(({ id }) => {
    const key = cellKey(id, week);
    const typed = cells[key];
    return (typed === undefined ? loggedOf(key)?.minutes : minutesOf(typed)) ?? 0;
  });
  return hoursText(minutes.reduce((sum, each) => sum + each, 0));
}
