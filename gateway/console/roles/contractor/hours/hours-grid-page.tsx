import Button from 'antd/es/button';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { EmptyState } from '../../../kit/feedback/empty-state';
import { LinkButton } from '../../../kit/feedback/link-button';
import { useTitle } from '../../../kit/feedback/use-title';
import { LeaveGuard } from '../../../kit/entry/leave-guard';
import { type Field } from '../../../kit/form/field';
import { useForm } from '../../../kit/form/use-form';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import {
  type Cells,
  type LoggedCell,
  cellKey,
  changedWeeks,
  lastWeekCopied,
  weeksUntil,
} from '../../../nouns/hours/grid';
import { HoursGrid } from '../../../nouns/hours/hours-grid';
import { PastePanel } from '../../../nouns/hours/paste-panel';
import { useSession } from '../../../session/session-context';
import { HOURS, HOURS_GRID } from '../../../words/nouns/hours';
import { say } from '../../../words/language';
import { StationChoice } from './station-choice';
import { type Grid, useGrid } from './use-grid';
import { useLogging } from './use-logging';

const WEEKS_SHOWN = 4;
const CELLS: readonly Field[] = [{ name: 'cells', label: HOURS.hours, kind: 'line' }];

/** Shows the page on which a contractor logs the hours of a station. */
export function HoursGridPage() {
  const { today } = useSession();
  const [search] = useSearchParams();
  useTitle(say(HOURS_GRID.title));
  const stationId = search.get('station') ?? '';
  const count = Math.min(12, Math.max(1, Number(search.get('weeks')) || WEEKS_SHOWN));
  const weeks = useMemo(() => weeksUntil(today, count), [today, count]);
  return (
    <>
      <header className="page-head">
        <h1>{say(HOURS_GRID.title)}</h1>
        <div className="page-actions">
          <LinkButton to="/hours/list">{say(HOURS.logged)}</LinkButton>
        </div>
      </header>
      <StationChoice />
      {stationId !== '' && <StationGrid key={`${stationId} ${count}`} stationId={stationId} weeks={weeks} />}
    </>
  );
}

function StationGrid({ stationId, weeks }: { stationId: string; weeks: readonly string[] }) {
  const loaded = useGrid(stationId, weeks);
  return (
    <LoadedRecord loaded={loaded} pick={(data) => (data.station === null ? null : data)}>
      {(data, reload) => <LoadedGrid data={data} weeks={weeks} reload={reload} />}
    </LoadedRecord>
  );
}

type LoadedGridProps = { data: Grid; weeks: readonly string[]; reload: () => void };

function LoadedGrid({ data, weeks, reload }: LoadedGridProps) {
  const [pasting, setPasting] = useState(false);
  const stationId = data.station?.id ?? '';
  const workers = data.station?.staff ?? [];
  const form = useForm({ id: `hours-${stationId}`, fields: CELLS, initial: { cells: {} } });
  const cells = form.values.cells as Cells;
  const logged = useMemo(() => loggedCells(data), [data]);
  const loggedOf = (key: string) => logged.get(key);
  const changed = changedWeeks(cells, weeks, loggedOf);
  const { submit, busy, results } = useLogging({ id: stationId, name: data.station?.name ?? '' }, form.key, () => {
    form.finish();
    reload();
  });
  if (workers.length === 0) return <EmptyState text={say(HOURS_GRID.noStaff)} />;
  const take = (taken: Cells) => {
    form.set('cells', { ...cells, ...taken });
    setPasting(false);
  };
  return (
    <>
      <div className="selection-bar">
        <Button onClick={() => setPasting(true)}>{say(HOURS_GRID.paste)}</Button>
        <Button onClick={() => take(lastWeekCopied(workers, weeks, { cells, logged }))}>
          {say(HOURS_GRID.copyWeek)}
        </Button>
        <Button type="primary" loading={busy} disabled={changed.length === 0} onClick={() => submit(changed)}>
          {changed.length === 0 ? say(HOURS_GRID.nothing) : say(HOURS_GRID.submit, { count: changed.length })}
        </Button>
      </div>
      <Results texts={results} />
      <HoursGrid
        {...{ workers, weeks, cells, loggedOf }}
        onChange={(key, text) => form.set('cells', { ...cells, [key]: text })}
      />
      {pasting && <PastePanel workers={workers} weeks={weeks} onTake={take} onClose={() => setPasting(false)} />}
      <LeaveGuard isDirty={form.isDirty} />
    </>
  );
}

function Results({ texts }: { texts: readonly string[] }) {
  return (
    <div role="status">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

function loggedCells({ hours }: Grid): ReadonlyMap<string, LoggedCell> {
  return new Map(
    hours.flatMap(({ worker, week, ...cell }) => (worker === null ? [] : [[cellKey(worker.id, week), cell] as const])),
  );
}
