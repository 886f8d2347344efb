import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router-dom';
import { WORK_KIND } from '../../../../shared/domain/work/work-kind';
import { useSession } from '../../session/session-context';
import { FRAME } from '../../words/frame';
import { instantText } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { WORK } from '../../words/work';
import { EmptyState } from '../feedback/empty-state';
import { Loading } from '../feedback/loading';
import { RefusalAlert } from '../feedback/refusal-alert';
import { useTitle } from '../feedback/use-title';
import { useWork } from './work-context';
import { groupedWork } from './work-groups';
import { type WorkCount, type WorkItem } from './work-item';
import { type LinkOf } from './link-table';
import { WorkGroupTable } from './work-list';

/** The home page of a role: the work of the office by urgency, and at most three figures. */
export function WorkHome({ linkOf, children }: { linkOf: LinkOf; children?: ReactNode }) {
  const { today, officeName } = useSession();
  const { counts, items, refusal, isPartial, asOf, reload, readItems } = useWork();
  useEffect(() => {
    const stop = readItems();
    addEventListener('focus', reload);
    return () => {
      stop();
      removeEventListener('focus', reload);
    };
  }, [readItems, reload]);
  useTitle(say(WORK.title));
  if (items === null && refusal === null) return <Loading />;
  const groups = groupedWork(items ?? [], today);
  return (
    <>
      <header className="page-head">
        <h1>{say(WORK.title)}</h1>
        <span className="secondary">{officeName}</span>
      </header>
      {isPartial && <PartialWork onRetry={reload} />}
      {refusal !== null && !isPartial && <RefusalAlert refusal={refusal} onRetry={reload} />}
      {children}
      {items !== null && items.length === 0 && !isPartial && <NothingToDo counts={counts} />}
      {[...groups].map(([group, ofGroup]) => (
        <WorkGroupTable key={group} group={group} items={ofGroup} linkOf={linkOf} />
      ))}
      <MoreWork counts={counts ?? []} items={items ?? []} />
      {counts !== null && <WorkFigures counts={counts} />}
      {asOf !== null && <p className="secondary small">{say(FRAME.asOf, { time: instantText(asOf.toISOString()) })}</p>}
    </>
  );
}

/** Warns that a part of the work could not be read, so that nobody assumes that missing items are done. */
function PartialWork({ onRetry }: { onRetry: () => void }) {
  const retry = (
    <Button size="small" onClick={onRetry}>
      {say(FRAME.retry)}
    </Button>
  );
  return <Alert type="warning" showIcon title={say(WORK.partial)} action={retry} />;
}

/** Links to the kinds of work that have more items than the page shows. */
function MoreWork({ counts, items }: { counts: readonly WorkCount[]; items: readonly WorkItem[] }) {
  const more = counts.filter(({ kind, total }) => total > items.filter((item) => item.kind === kind).length);
  if (items.length === 0 || more.length === 0) return null;
  return (
    <p>
      {more.map(({ kind, total }) => (
        <Link key={kind} className="more-work" to={`/work/${kind}`}>
          {labelOf(WORK_KIND, kind)}: {say(WORK.all, { count: total })}
        </Link>
      ))}
    </p>
  );
}

/** Says that nothing is due, and names the next due date. */
function NothingToDo({ counts }: { counts: readonly WorkCount[] | null }) {
  const next = nextDueDate(counts ?? []);
  return (
    <EmptyState text={say(WORK.empty)}>{next !== null && <p>{say(WORK.emptyNext, { date: next })}</p>}</EmptyState>
  );
}

function nextDueDate(counts: readonly WorkCount[]): string | null {
  const dates = counts.flatMap(({ nextDueOn }) => (nextDueOn === null ? [] : [nextDueOn]));
  return dates.length === 0 ? null : dates.reduce((one, other) => (one < other ? one : other));
}

function WorkFigures({ counts }: { counts: readonly WorkCount[] }) {
  const sum = (of: (count: WorkCount) => number) => counts.reduce((total, count) => total + of(count), 0);
  const figures = [
    [say(WORK.figureReady), sum(({ ready }) => ready)],
    [say(WORK.figureOverdue), sum(({ overdue }) => overdue)],
    [say(WORK.figureNext), nextDueDate(counts) ?? '—'],
  ] as const;
  return (
    <dl className="figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
