import { SERVICE_HOURS_STATUS } from '../../../../shared/domain/personnel';
import { Chart } from '../../charts/chart';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Column } from '../../kit/table/column';
import { BOARD } from '../../words/nouns/board';
import { hoursText, weekText } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { HOURS } from '../../words/nouns/hours';
import { PERSONNEL } from '../../words/nouns/personnel';
import {
  type Week,
  type WorkerWeeks,
  averageHours,
  hoursIn,
  weeksOf,
  weeksOfManyText,
  weeksOfOneText,
  weeksSpec,
} from './weeks';

const WEEK_COLUMNS: readonly Column<Week>[] = [
  { key: 'week', title: HOURS.week, value: ({ week }) => week, show: ({ week }) => weekText(week), exported: null },
  {
    key: 'hours',
    title: HOURS.hours,
    value: ({ minutes }) => minutes,
    text: ({ minutes }) => hoursText(minutes),
    isNumber: true,
    exported: null,
  },
  {
    key: 'status',
    title: HOURS.status,
    value: ({ status }) => labelOf(SERVICE_HOURS_STATUS, status),
    show: ({ status }) => <StatusTag vocabulary={SERVICE_HOURS_STATUS} value={status} />,
    exported: null,
  },
];

/** Shows the recent weekly hours of one worker beside the minimum that the policy sets. */
export function WorkerHours({ worker, fewest }: { worker: WorkerWeeks; fewest: number | null }) {
  return (
    <Chart
      title={say(PERSONNEL.hours)}
      sentence={weeksOfOneText(worker, fewest)}
      spec={weeksSpec([worker], fewest)}
      rows={worker.recent ?? []}
      columns={WEEK_COLUMNS}
      idOf={({ id }) => id}
    />
  );
}

/** Shows the recent weekly hours of a station's staff beside the minimum that the policy sets. */
export function StaffHours({ staff, fewest }: { staff: readonly WorkerWeeks[]; fewest: number | null }) {
  return (
    <Chart
      title={say(PERSONNEL.hours)}
      sentence={weeksOfManyText(staff, fewest)}
      spec={weeksSpec(staff, fewest)}
      rows={staff}
      columns={staffColumns(weeksOf(staff))}
      idOf={({ id }) => id}
      linkOf={({ id }) => `/workers/${id}`}
    />
  );
}

function staffColumns(weeks: readonly string[]): readonly Column<WorkerWeeks>[] {
  const ofWeeks = weeks.map((week): Column<WorkerWeeks> => {
    const title = week.slice(5);
    return { key: week, title: [title, title], value: (row) => hoursIn(row, week), isNumber: true, exported: null };
  });
  return [
    { key: 'name', title: PERSONNEL.name, value: ({ name }) => name, exported: null },
    { key: 'average', title: BOARD.average, value: averageHours, isNumber: true, exported: null },
    ...ofWeeks,
  ];
}
