import { type EntityManager } from 'typeorm';
import { type StationAttachmentFact } from '../../../shared/demo/facts/attachments';
import { type StationFact } from '../../../shared/demo/facts/stations';
import { type Division } from '../../../shared/divisions/division';
import { searchable } from '../../../shared/store/sql/conditions';
import { fillEvents } from '../../../shared/record/events/fill-events';
import { insertRows } from '../../../shared/store/sql/insert-rows';
import { PlaceLotRow } from '../../../shared/follow/projection/place';
import { KeptWaiverRow } from '../../../shared/follow/projection/waiver-projection';
import { type EventDraft } from '../../../shared/store/write';
import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { keptWaiversOf, placeLotsOf } from '../../../shared/demo/places';
import { DivisionRow } from '../ground/division/division.row';
import { RegulationRow } from '../regulation/regulation/regulation.row';
import { plaquesWanting } from '../station/station/station.rules';
import { recordedStation } from '../ground/station/recorded-station';
import { StationRow } from '../ground/station/station.row';
import { StationAttachmentRow } from '../station/attachment/station-attachment.row';

/**
 * Fills the database with a demonstration city, one batch at a time, so that memory does not grow with the number of
 * districts.
 */
export async function fillDemo(manager: EntityManager, batches: Iterable<DemoBatch>, now: Date): Promise<void> {
  const events = await fillEvents(manager, { subgraph: 'stations', now });
  for (const batch of batches) {
    await insertRows(manager, DivisionRow, batch.divisions.map(divisionRow));
    if (batch.kind === 'CITY') continue;
    const stations = batch.stations.map(stationRow);
    await insertRows(manager, StationRow, stations);
    await events.append(stations.map(stationEntered));
    await insertRows(manager, StationAttachmentRow, batch.stationAttachments.map(stationAttachmentRow));
    await insertRows(manager, RegulationRow, batch.regulations);
    await insertRows(manager, PlaceLotRow, placeLotsOf(batch));
    await insertRows(manager, KeptWaiverRow, keptWaiversOf(batch));
  }
  await events.close();
}

/**
 * Returns the event that enters a station in the record. From this event, other subgraphs can rebuild their projection
 * `place`.
 */
function stationEntered(row: StationRow): EventDraft {
  const { id, divisionCode, districtCode } = row;
  return {
    action: 'STATION_ENTERED',
    subject: { type: 'Station', id },
    place: { stationId: id, divisionCode, districtCode },
    before: null,
    after: recordedStation(row),
  };
}

function stationAttachmentRow(fact: StationAttachmentFact): StationAttachmentRow {
  return { ...fact, version: ENTERED };
}

function divisionRow(fact: Division): DivisionRow {
  return { ...fact, districtCode: fact.districtCode ?? fact.code, endedOn: null };
}

/** The version of a station of the demonstration, and of the recordings of its venue and its plaques. */
const ENTERED = 1;

function stationRow({ venue, equipment, publicContact, ...fact }: StationFact): StationRow {
  return {
    ...fact,
    searchName: searchable(fact.name),
    plaquesWanting: plaquesWanting(fact),
    preparedOn: null,
    closedOn: null,
    statusReason: null,
    version: ENTERED,
    signage: fact.signage.map((plaque) => ({ ...plaque, version: ENTERED })),
    venueAddress: venue?.address ?? null,
    venueSource: venue?.source ?? null,
    venueAreaSquareMetres: venue?.areaSquareMetres ?? null,
    venueVersion: venue === null ? null : ENTERED,
    equipmentItems: equipment?.items ?? null,
    equipmentListedOn: equipment?.listedOn ?? null,
    equipmentAcknowledgedOn: equipment?.acknowledgedOn ?? null,
    phone: publicContact?.phone ?? null,
    openingHours: publicContact?.openingHours ?? null,
  };
}
