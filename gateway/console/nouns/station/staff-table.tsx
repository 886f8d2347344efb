import { CERTIFICATE_LEVEL, EDUCATION } from '../../../../shared/domain/personnel';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { listText, yesNo } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { PERSONNEL } from '../../words/nouns/personnel';
import { STATION } from '../../words/nouns/station';
import { type StaffRow } from './station-types';

const COLUMNS: readonly Column<StaffRow>[] = [
  { key: 'name', title: PERSONNEL.name, value: ({ name }) => name, exported: 'name' },
  { key: 'age', title: PERSONNEL.age, value: ({ age }) => age, isNumber: true, exported: 'age' },
  {
    key: 'education',
    title: PERSONNEL.education,
    value: ({ education }) => labelOf(EDUCATION, education),
    exported: 'education',
  },
  {
    key: 'certificates',
    title: PERSONNEL.certificates,
    value: ({ certificates }) => listText(certificates.map(({ level }) => labelOf(CERTIFICATE_LEVEL, level))),
    exported: null,
  },
  { key: 'qualified', title: PERSONNEL.qualified, value: ({ qualified }) => yesNo(qualified), exported: 'qualified' },
  { key: 'startsOn', title: PERSONNEL.startsOn, value: ({ posting }) => posting?.startsOn ?? null, exported: null },
  { key: 'trainedOn', title: PERSONNEL.trainedOn, value: ({ posting }) => posting?.trainedOn ?? null, exported: null },
  { key: 'phone', title: PERSONNEL.phone, value: ({ maskedPhone }) => maskedPhone, exported: null },
];

type StaffTableProps = { staff: readonly StaffRow[]; linkOf?: (row: StaffRow) => string | null };

/** Lists the staff of a station. Phone numbers are masked. */
export function StaffTable({ staff, linkOf }: StaffTableProps) {
  return (
    <DataTable
      label={say(STATION.staff)}
      rows={staff}
      columns={COLUMNS}
      idOf={({ id }) => id}
      empty={STATION.noStaff}
      {...(linkOf === undefined ? {} : { linkOf })}
    />
  );
}
