import { DataTable } from '../../kit/table/data-table';
import { WAIVER } from '../../words/bureau/casework';
import { say } from '../../words/language';
import { WAIVER_COLUMNS, type WaiverRow } from './waiver-columns';

const COLUMNS = WAIVER_COLUMNS.filter(({ key }) => key !== 'object');

/** Lists the waivers of one station or district. */
export function WaiversTable({ rows }: { rows: readonly WaiverRow[] }) {
  return (
    <DataTable
      label={say(WAIVER.list)}
      rows={rows}
      columns={COLUMNS}
      idOf={({ id }) => id}
      linkOf={({ id }) => `/waivers/${id}`}
      empty={WAIVER.none}
    />
  );
}
