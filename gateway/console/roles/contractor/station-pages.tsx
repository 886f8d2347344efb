import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { STATION_STATUS } from '../../../../shared/domain/stations';
import {
  AcknowledgeEquipmentDocument,
  StationListDocument,
  StationRecordDocument,
  type StationRecordQuery,
} from '../../generated/documents/contractor';
import { ActDialog } from '../../kit/act/act-dialog';
import { StatusTag } from '../../kit/feedback/status-tag';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { type RecordAction } from '../../kit/record/actions-menu';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { RecordPage } from '../../kit/record/record-page';
import { useRecord } from '../../kit/record/use-record';
import {
  STATION_COLUMNS,
  STATION_FILTERS,
  type StationListRow,
  stationFilter,
} from '../../nouns/station/station-columns';
import { DISTRICT } from '../../words/bureau/district';
import { say } from '../../words/language';
import { CONTACT } from '../../words/nouns/contact';
import { STATION } from '../../words/nouns/station';
import { tabsOf } from './station-tabs';

const SPEC: ListSpec<StationListRow> = {
  name: 'stations',
  title: STATION.list,
  columns: STATION_COLUMNS,
  filters: STATION_FILTERS,
  read: readConnection(
    StationListDocument,
    (filters) => ({ filter: stationFilter(filters) }),
    (data) => data.stations,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/stations/${id}`,
};

export function StationsPage() {
  return <ListPage spec={SPEC} />;
}

type Station = NonNullable<StationRecordQuery['station']>;

export function StationPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(StationRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {(station, reload) => <LoadedStation station={station} reload={reload} />}
    </LoadedRecord>
  );
}

function LoadedStation({ station, reload }: { station: Station; reload: () => void }) {
  const [open, setOpen] = useState(false);
  const { id, version, equipment } = station;
  const acknowledge = {
    key: 'acknowledge',
    title: say(STATION.acknowledge),
    why: whyNotAcknowledge(equipment),
    to: () => setOpen(true),
  };
  return (
    <>
      <RecordPage
        title={station.name}
        status={<StatusTag vocabulary={STATION_STATUS} value={station.status} />}
        actions={[acknowledge, ...contactActions(station)]}
        tabs={tabsOf(station)}
      />
      <ActDialog
        open={open}
        title={say(STATION.acknowledge)}
        onClose={() => setOpen(false)}
        onDone={reload}
        send={(act, key) => act(AcknowledgeEquipmentDocument, { stationId: id, expectedVersion: version }, key)}
      >
        <p>{say(STATION.acknowledgeHint)}</p>
        <ul>
          {(equipment?.items ?? []).map(({ name, quantity }) => (
            <li key={name}>
              {name} × {quantity}
            </li>
          ))}
        </ul>
      </ActDialog>
    </>
  );
}

function contactActions({ id, status }: Station): RecordAction[] {
  const why = status === 'CLOSED' ? say(STATION.cannotEdit) : null;
  return [
    { key: 'contact', title: say(DISTRICT.publicContact), why, to: `/stations/${id}/contact` },
    { key: 'reach', title: say(CONTACT.recordOfStation), why, to: `/stations/${id}/reach` },
  ];
}

function whyNotAcknowledge(equipment: Station['equipment']): string | null {
  if (equipment === null || equipment.listedOn === null) return say(STATION.whyNotListed);
  return equipment.acknowledgedOn === null ? null : say(STATION.whyAcknowledged);
}
