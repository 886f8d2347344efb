import { useState } from 'react';
import { type RouteObject } from 'react-router-dom';
import {
  AcknowledgeEquipmentDocument,
  StationListDocument,
  StationRecordDocument,
  type StationRecordQuery,
} from '../../generated/documents/contractor';
import { ActDialog } from '../../kit/act/act-dialog';
import { ListPage } from '../../kit/list/list-page';
import { type RecordAction } from '../../kit/record/actions-menu';
import { StationRecordPage, stationList, stationRoutes } from '../../nouns/station/pages/station-pages';
import { DISTRICT } from '../../words/bureau/district';
import { say } from '../../words/language';
import { CONTACT } from '../../words/nouns/contact';
import { STATION } from '../../words/nouns/station';
import { tabsOf } from './station-tabs';

export const STATION_ROUTES: readonly RouteObject[] = stationRoutes({
  list: <ListPage spec={stationList(StationListDocument)} />,
  record: StationRecordDocument,
  show: (station, reload) => <LoadedStation station={station} reload={reload} />,
});

type Station = NonNullable<StationRecordQuery['station']>;

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
      <StationRecordPage station={station} actions={[acknowledge, ...contactActions(station)]} tabs={tabsOf(station)} />
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
