import { Link } from 'react-router-dom';
import { ROLE, type Role } from '../../../../shared/domain/roles';
import { WORK_KIND, type WorkKind } from '../../../../shared/domain/work/work-kind';
import { useSession } from '../../session/session-context';
import { blockText } from '../../words/block';
import { daysBetween } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { WORK, WORK_GROUP_TITLES, type WorkGroup } from '../../words/work';
import { Tag } from '../feedback/status-tag';
import { type LinkOf } from './link-table';
import { type WorkItem } from './work-item';

/** How many items of one kind a group shows before it links to all of them. */
const SHOWN_OF_KIND = 5;

type WorkGroupTableProps = { group: WorkGroup; items: readonly WorkItem[]; linkOf: LinkOf };

/** Shows one group of the work list as a table with the task, subject, count, due date, and status of each item. */
export function WorkGroupTable({ group, items, linkOf }: WorkGroupTableProps) {
  if (items.length === 0) return null;
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const id = `work-${group.toLowerCase()}`;
  return (
    <section aria-labelledby={id} className={`work-group work-${group.toLowerCase()}`}>
      <h2 id={id}>
        {say(WORK_GROUP_TITLES[group])} <span className="count">{items.length}</span>
      </h2>
      <table className="table work-table" aria-labelledby={id}>
        <WorkHead />
        <tbody>{kinds.flatMap((kind) => rowsOfKind(items, { kind, linkOf, group }))}</tbody>
      </table>
    </section>
  );
}

export function WorkHead() {
  return (
    <thead>
      <tr>
        {[WORK.item, WORK.object, WORK.count, WORK.dueOn, WORK.state].map((words) => (
          <th key={words[1]} scope="col" className={words === WORK.count ? 'number' : undefined}>
            {say(words)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type OfKind = { kind: WorkKind; linkOf: LinkOf; group: WorkGroup };

/** Returns the rows of one kind. If the kind has too many items, the last row links to all of them. */
function rowsOfKind(items: readonly WorkItem[], { kind, linkOf, group }: OfKind) {
  const ofKind = items.filter((item) => item.kind === kind);
  const hidden = ofKind.length - SHOWN_OF_KIND;
  const shown = hidden > 1 ? ofKind.slice(0, SHOWN_OF_KIND) : ofKind;
  const rows = shown.map((item) => <WorkRow key={item.id} item={item} to={linkOf(item)} />);
  if (hidden <= 1) return rows;
  const to = `/work/${kind}${group === 'OVERDUE' ? '?overdue=true' : ''}`;
  return rows.concat(
    <tr key={`all-${kind}`} className="linked">
      <td colSpan={5}>
        <Link className="row-link" to={to}>
          {labelOf(WORK_KIND, kind)}: {say(WORK.all, { count: ofKind.length })}
        </Link>
      </td>
    </tr>,
  );
}

/** The row of one item. The whole row is a link to the page of the item. */
export function WorkRow({ item, to }: { item: WorkItem; to: string | null }) {
  const title = labelOf(WORK_KIND, item.kind);
  const place = item.station?.name ?? item.division?.name ?? '';
  const subject = place === '' || place === item.title ? item.title : `${place} · ${item.title}`;
  return (
    <tr className={to === null ? undefined : 'linked'}>
      <td>
        {to === null ? (
          title
        ) : (
          <Link className="row-link" to={to}>
            {title}
          </Link>
        )}
      </td>
      <td>{subject}</td>
      <td className="number" data-label={say(WORK.count)}>
        {item.count}
      </td>
      <td>
        <DueDate item={item} />
      </td>
      <td>
        <WorkStateTag item={item} />
      </td>
    </tr>
  );
}

function DueDate({ item: { dueOn } }: { item: WorkItem }) {
  const { today } = useSession();
  if (dueOn === null) return <span className="secondary">{say(WORK.noDueDate)}</span>;
  const days = daysBetween(today, dueOn);
  const text =
    days < 0 ? say(WORK.overdueBy, { days: -days }) : days === 0 ? say(WORK.dueToday) : say(WORK.dueIn, { days });
  return (
    <>
      <time dateTime={dueOn}>{dueOn}</time> <span className={days < 0 ? 'late' : 'secondary'}>{text}</span>
    </>
  );
}

/** Shows whether the person can act. If not, shows who must act first and why. */
function WorkStateTag({ item }: { item: WorkItem }) {
  const { blockedBy } = item;
  const { role } = useSession();
  if (item.mayAct || blockedBy === null) return <Tag tone="active" text={say(WORK.canAct)} />;
  return (
    <>
      <Tag tone="waiting" text={waitingText(blockedBy.role, role)} />
      <div className="secondary small">{blockText(blockedBy)}</div>
    </>
  );
}

/**
 * Names the office that must act first. If it is the person's own office, says that a colleague must act, because the
 * same person may not do both acts.
 */
function waitingText(blocking: Role | null, own: Role | null): string {
  if (blocking === null) return say(WORK.blocked);
  return blocking === own ? say(WORK.waitsForColleague) : say(WORK.waitsFor, { role: labelOf(ROLE, blocking) });
}
