import { Link } from 'react-router-dom';
import { type StationRecordQuery } from '../../../generated/documents/city-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { type RecordTab } from '../../../kit/record/tab-list';
import { LatestEvaluation } from '../../../nouns/station/latest-evaluation';
import { StationRecordPage } from '../../../nouns/station/pages/station-pages';
import { supervisedTabs } from '../../../nouns/station/supervised-tabs';
import { WaiversTable } from '../../../nouns/waiver/waivers-table';
import { WAIVER } from '../../../words/bureau/casework';
import { DISTRICT } from '../../../words/bureau/district';
import { PROCUREMENT } from '../../../words/bureau/procurement';
import { say } from '../../../words/language';

type Station = NonNullable<StationRecordQuery['station']>;

/** Shows the record of a station. The city bureau can only read it. */
export function LoadedStation({ station }: { station: Station }) {
  const { district } = station;
  const more = { contract: <ContractLink station={station} />, more: moreTabs(station) };
  return (
    <StationRecordPage
      station={station}
      beside={district !== null && <Link to={`/districts/${district.code}`}>{district.name}</Link>}
      tabs={supervisedTabs(station, { hasSubmissions: true, ...more })}
    />
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
