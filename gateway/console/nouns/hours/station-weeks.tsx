import { type Document } from '../../graph/document';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { type PolicyRules, fewestHoursIn } from './fewest-hours';
import { type WorkerWeeks } from './weeks';
import { StaffHours } from './weeks-charts';

/** The query with which a role reads the hours of a station's staff. */
export type StaffWeeksDocument = Document<
  { station: { staff: readonly WorkerWeeks[] | null } | null; policy: PolicyRules },
  { id: string }
>;

/** Shows the recent hours of a station's staff. The hours are queried only when they are shown. */
export function StationWeeks({ document, stationId }: { document: StaffWeeksDocument; stationId: string }) {
  const loaded = useRecord(document, { id: stationId });
  return (
    <LoadedRecord loaded={loaded} pick={(data) => (data.station === null ? null : data)}>
      {({ station, policy }) => <StaffHours staff={station?.staff ?? []} fewest={fewestHoursIn(policy)} />}
    </LoadedRecord>
  );
}
