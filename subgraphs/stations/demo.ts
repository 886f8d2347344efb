import { type EntityManager } from 'typeorm';
import { searchable } from '../../shared/data/conditions';
import { insertRows } from '../../shared/data/insert-rows';
import { PlaceLotRow } from '../../shared/data/place';
import { type DemoBatch, type DivisionFact, type StationFact } from '../../shared/demo/facts';
import { placeLotsOf } from '../../shared/demo/places';
import { DivisionRow } from './division/division.row';
import { RegulationRow } from './regulation/regulation.row';
import { StationRow } from './station/station.row';

/** Rows of a demonstration city, a batch at a time, so that memory does not grow with the number of districts. */
export async function fillDemo(manager: EntityManager, batches: Iterable<DemoBatch>): Promise<void> {
  for (const batch of batches) {
    await insertRows(manager, DivisionRow, batch.divisions.map(divisionRow));
    if (batch.kind === 'CITY') continue;
    await insertRows(manager, StationRow, batch.stations.map(stationRow));
    await insertRows(manager, RegulationRow, batch.regulations);
    await insertRows(manager, PlaceLotRow, placeLotsOf(batch));
  }
}

function divisionRow(fact: DivisionFact): DivisionRow {
  return { ...fact, districtCode: fact.districtCode ?? fact.code, endedOn: null };
}

function stationRow({ venue, equipment, ...fact }: StationFact): StationRow {
  return {
    ...fact,
    searchName: searchable(fact.name),
    statusReason: null,
    version: 1,
    venueAddress: venue?.address ?? null,
    venueSource: venue?.source ?? null,
    venueAreaSquareMetres: venue?.areaSquareMetres ?? null,
    equipmentItems: equipment?.items ?? null,
    equipmentListedOn: equipment?.listedOn ?? null,
    equipmentAcknowledgedOn: equipment?.acknowledgedOn ?? null,
  };
}
