import { useParams } from 'react-router-dom';
import { STATION_STATUS } from '../../../../shared/domain/stations';
import { StationRecordDocument, type StationRecordQuery } from '../../generated/documents/city-platform';
import { StatusTag } from '../../kit/feedback/status-tag';
import { can } from '../../kit/permissions';
import { type RecordAction } from '../../kit/record/actions-menu';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { RecordPage } from '../../kit/record/record-page';
import { useRecord } from '../../kit/record/use-record';
import { supervisedTabs } from '../../nouns/station/supervised-tabs';
import { useSession } from '../../session/session-context';
import { REVIEW } from '../../words/bureau/casework';
import { say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';
import { PRINT } from '../../words/print';

type Station = NonNullable<StationRecordQuery['station']>;

/** Shows a station. From here, the city platform records an inspection or demands a correction. */
export function StationPage() {
  const { id = '' } = useParams();
  const session = useSession();
  const loaded = useRecord(StationRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {(station) => (
        <RecordPage
          title={station.name}
          status={<StatusTag vocabulary={STATION_STATUS} value={station.status} />}
          actions={actionsOf(station, (mutation) => can(session, mutation))}
          tabs={supervisedTabs(station, { hasSubmissions: false })}
        />
      )}
    </LoadedRecord>
  );
}

function actionsOf({ id, status, latestEvaluation }: Station, mayCall: (mutation: string) => boolean): RecordAction[] {
  const inspect = { key: 'inspect', title: say(CHECK.inspect), why: null, to: `/stations/${id}/inspect`, isMain: true };
  const open = { key: 'rectify', title: say(REVIEW.open), why: null, to: `/rectifications/new?station=${id}` };
  const acts = [...(mayCall('inspectStation') ? [inspect] : []), ...(mayCall('openRectification') ? [open] : [])];
  const actions: RecordAction[] = status === 'CLOSED' ? [] : acts;
  if (latestEvaluation === null) return actions;
  const to = `/evaluations/${latestEvaluation.id}/print`;
  return actions.concat({ key: 'evaluation', title: say(PRINT.printEvaluation), why: null, to });
}
