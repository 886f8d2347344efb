import { type StaffWeeksDocument, StationWeeks } from '../hours/station-weeks';
import { StaffTable } from './staff-table';
import { type StaffRow } from './station-types';

type StaffTabProps = { stationId: string; staff: readonly StaffRow[]; weeks: StaffWeeksDocument };

/** Shows the staff of a station and their recent hours. */
export function StaffTab({ stationId, staff, weeks }: StaffTabProps) {
  return (
    <>
      <StaffTable staff={staff} linkOf={({ id }) => `/workers/${id}`} />
      <StationWeeks document={weeks} stationId={stationId} />
    </>
  );
}
