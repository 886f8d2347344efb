import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { STATION_STATUS } from '../../../../shared/domain/stations';
import { OwnStationDocument, type OwnStationQuery, OwnStationsDocument } from '../../generated/documents/street-office';
import { EmptyState } from '../../kit/feedback/empty-state';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type RecordAction } from '../../kit/record/actions-menu';
import { Panel } from '../../kit/record/facts';
import { historyTabs } from '../../kit/record/history-list';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { RecordPage } from '../../kit/record/record-page';
import { type RecordTab } from '../../kit/record/tab-list';
import { useRecord } from '../../kit/record/use-record';
import { useWhole } from '../../kit/record/use-whole';
import { ContactFacts } from '../../nouns/contact/contact-facts';
import { FacilitiesPanels } from '../../nouns/station/facilities-panels';
import { FindingsTable } from '../../nouns/finding/findings-table';
import { StaffTable } from '../../nouns/station/staff-table';
import { StationRectifications, StationSubmissions, StationVisits } from '../../nouns/station/station-lists';
import { LotPanel, RegulationsTable, StationOverview } from '../../nouns/station/station-overview';
import { DISTRICT } from '../../words/bureau/district';
import { say } from '../../words/language';
import { CONTACT } from '../../words/nouns/contact';
import { MONEY } from '../../words/nouns/money';
import { STATION } from '../../words/nouns/station';
import { UNPAID_INSTALMENTS } from './work-links';

/** Shows the station that the street office hosts. If the office hosts several, the address can name one of them. */
export function OwnStationPage() {
  const [search] = useSearchParams();
  const stations = useWhole(OwnStationsDocument, 'stations', {});
  const [id, setId] = useState(search.get('station'));
  const found = stations.data;
  useEffect(() => {
    if (found === null) return;
    const open = found.find(({ status }) => status !== 'CLOSED') ?? found[0];
    if (id === null && open !== undefined) setId(open.id);
  }, [found, id]);
  return (
    <LoadedRecord loaded={stations} pick={(all) => all}>
      {() => (id === null ? <EmptyState text={say(STATION.none)} /> : <StationPage id={id} />)}
    </LoadedRecord>
  );
}

type Station = NonNullable<OwnStationQuery['station']>;

function StationPage({ id }: { id: string }) {
  const loaded = useRecord(OwnStationDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {(station) => (
        <RecordPage
          title={station.name}
          status={<StatusTag vocabulary={STATION_STATUS} value={station.status} />}
          actions={actionsOf(station)}
          tabs={tabsOf(station)}
        />
      )}
    </LoadedRecord>
  );
}

function actionsOf({ id, status }: Station): RecordAction[] {
  const why = status === 'CLOSED' ? say(STATION.cannotEdit) : null;
  return [
    { key: 'venue', title: say(STATION.recordVenue), why, to: `/station/${id}/venue` },
    { key: 'equipment', title: say(STATION.listEquipment), why, to: `/station/${id}/equipment` },
    { key: 'signage', title: say(STATION.recordSignage), why, to: `/station/${id}/signage` },
    { key: 'contact', title: say(DISTRICT.publicContact), why, to: `/station/${id}/contact` },
    { key: 'reach', title: say(CONTACT.recordOfStation), why, to: `/station/${id}/reach` },
  ];
}

function tabsOf(station: Station): RecordTab[] {
  const { id } = station;
  const links = {
    venue: `/station/${id}/venue`,
    equipment: `/station/${id}/equipment`,
    signage: `/station/${id}/signage`,
  };
  const overview = (
    <>
      <StationOverview station={station} />
      <ContactFacts title={say(CONTACT.ofStation)} contact={station.contact} />
      <LotPanel lot={station.lot} actions={<Link to={UNPAID_INSTALMENTS}>{say(MONEY.instalments)}</Link>} />
      <Panel title={say(STATION.regulations)}>
        <RegulationsTable regulations={station.regulations ?? []} />
      </Panel>
    </>
  );
  return [
    { key: 'overview', title: say(STATION.overview), content: overview },
    {
      key: 'facilities',
      title: say(STATION.facilities),
      content: <FacilitiesPanels facilities={station} links={links} />,
    },
    { key: 'staff', title: say(STATION.staff), content: <StaffTable staff={station.staff ?? []} /> },
    findingsTab(station),
    {
      key: 'submissions',
      title: say(STATION.submissions),
      content: <StationSubmissions page={station.submissions} isLinked />,
    },
    {
      key: 'rectifications',
      title: say(STATION.rectifications),
      content: <StationRectifications page={station.rectifications} />,
    },
    { key: 'visits', title: say(DISTRICT.visitsTab), content: <StationVisits page={station.visits} /> },
    ...historyTabs(station),
  ];
}

function findingsTab({ id, findings, rectifications }: Station): RecordTab {
  const content = <FindingsTable findings={findings ?? []} station={id} rectifications={rectifications} />;
  return { key: 'findings', title: say(STATION.findings), content };
}
