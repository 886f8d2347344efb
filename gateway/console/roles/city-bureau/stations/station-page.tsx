import { Link, useParams } from 'react-router-dom';
import { STATION_STATUS } from '../../../../../shared/domain/stations';
import { StationRecordDocument, type StationRecordQuery } from '../../../generated/documents/city-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { StatusTag } from '../../../kit/feedback/status-tag';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { RecordPage } from '../../../kit/record/record-page';
import { type RecordTab } from '../../../kit/record/tab-list';
import { useRecord } from '../../../kit/record/use-record';
import { LatestEvaluation } from '../../../nouns/station/latest-evaluation';
import { supervisedTabs } from '../../../nouns/station/supervised-tabs';
import { WaiversTable } from '../../../nouns/waiver/waivers-table';
import { WAIVER } from '../../../words/bureau/casework';
import { DISTRICT } from '../../../words/bureau/district';
import { PROCUREMENT } from '../../../words/bureau/procurement';
import { say } from '../../../words/language';

type Station = NonNullable<StationRecordQuery['station']>;

/** Shows the record of a station. The city bureau can only read it. */
export function StationPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(StationRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {(station) => (
        <RecordPage
          title={station.name}
          status={
            <>
              <StatusTag vocabulary={STATION_STATUS} value={station.status} />
              {station.district !== null && (
                <Link to={`/districts/${station.district.code}`}>{station.district.name}</Link>
              )}
            </>
          }
          tabs={supervisedTabs(station, {
            hasSubmissions: true,
            contract: <ContractLink station={station} />,
            more: moreTabs(station),
          })}
        />
      )}
    </LoadedRecord>
  );
}

function ContractLink({ station: { lot } }: { station: Station }) {
  if (lot?.contract == null) return null;
  return (
    <p>
      <LinkButton to={`/contracts/${lot.contract.id}`}>{say(PROCUREMENT.openContract)}</LinkButton>
    </p>
  );
}

function moreTabs({ latestEvaluation, waivers }: Station): RecordTab[] {
  return [
    {
      key: 'evaluation',
      title: say(DISTRICT.evaluationTab),
      content: <LatestEvaluation evaluation={latestEvaluation} />,
    },
    { key: 'waivers', title: say(WAIVER.list), content: <WaiversTable rows={waivers ?? []} /> },
  ];
}
