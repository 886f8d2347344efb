import { REGULATION_KIND, type RegulationKind } from '../../../../../shared/domain/stations';
import { type DistrictRegulationsQuery } from '../../../generated/documents/district-bureau';

type Stations = readonly NonNullable<DistrictRegulationsQuery['stations']>['nodes'][number][];
export type RegulationRow = {
  id: string;
  kind: RegulationKind;
  title: string;
  from: string | null;
  until: string | null;
  station: string;
};

/** Returns the regulations that stations inherit from the district, and an empty row for each missing kind. */
export function ofDistrict(stations: Stations): RegulationRow[] {
  const known = new Map<string, RegulationRow>();
  for (const { regulations } of stations) {
    for (const { kind, title, inForceFrom, inForceUntil, inherited } of regulations ?? []) {
      const id = `${kind} ${title} ${inForceFrom}`;
      if (inherited) known.set(id, { id, kind, title, from: inForceFrom, until: inForceUntil, station: '' });
    }
  }
  const rows = [...known.values()];
  const lacking = REGULATION_KIND.values.filter((kind) => kind !== 'OTHER' && !rows.some((row) => row.kind === kind));
  return lacking
    .map((kind): RegulationRow => ({ id: kind, kind, title: '', from: null, until: null, station: '' }))
    .concat(rows);
}

export function ofStations(stations: Stations): RegulationRow[] {
  return stations.flatMap(({ id: stationId, name, regulations }) =>
    (regulations ?? [])
      .filter(({ inherited }) => !inherited)
      .map(({ kind, title, inForceFrom, inForceUntil }) => {
        return {
          id: `${stationId} ${kind} ${title}`,
          kind,
          title,
          from: inForceFrom,
          until: inForceUntil,
          station: name,
        };
      }),
  );
}
