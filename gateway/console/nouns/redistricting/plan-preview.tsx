import { Tag } from '../../kit/feedback/status-tag';
import { Panel } from '../../kit/record/facts';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { REDISTRICTING } from '../../words/city/redistricting';
import { type Words, say } from '../../words/language';
import { type Effect, type Place, type PlannedMove } from './plan';

const EFFECTS: Readonly<Record<Effect, Words>> = {
  UNCHANGED: REDISTRICTING.unchanged,
  RENAMED: REDISTRICTING.renamed,
  REASSIGNED: REDISTRICTING.reassigned,
  ENDS: REDISTRICTING.ends,
  REMAINS: REDISTRICTING.remains,
  CROWDED: REDISTRICTING.crowded,
};

const TONES = { UNCHANGED: 'neutral', CROWDED: 'failed', ENDS: 'warning' } as const;

function placeText({ district, street }: { district: Place | null; street: Place | null }): string {
  if (street === null) return '';
  return say(REDISTRICTING.place, { district: district?.name ?? '', street: street.name, code: street.code });
}

const COLUMNS: readonly Column<PlannedMove>[] = [
  { key: 'station', title: REDISTRICTING.station, value: ({ station }) => station, exported: null },
  { key: 'before', title: REDISTRICTING.before, value: ({ before }) => placeText(before), exported: null },
  { key: 'after', title: REDISTRICTING.after, value: ({ after }) => placeText(after), exported: null },
  {
    key: 'effect',
    title: REDISTRICTING.effect,
    value: ({ effects }) => effects.map((effect) => say(EFFECTS[effect])).join(';'),
    show: ({ effects }) =>
      effects.map((effect) => (
        <Tag
          key={effect}
          tone={effect in TONES ? TONES[effect as keyof typeof TONES] : 'active'}
          text={say(EFFECTS[effect])}
        />
      )),
    exported: null,
  },
];

/** Shows each station with its street or town before and after the redistricting. */
export function PlanPreview({ moves }: { moves: readonly PlannedMove[] }) {
  if (moves.length === 0) return null;
  const title = say(REDISTRICTING.preview);
  return (
    <Panel title={title}>
      <DataTable label={title} rows={moves} columns={COLUMNS} idOf={({ id }) => id} />
    </Panel>
  );
}
