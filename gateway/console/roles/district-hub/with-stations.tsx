import { type ReactNode } from 'react';
import { StationsToChooseDocument } from '../../generated/documents/district-hub';
import { type Field } from '../../kit/form/field';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useWhole } from '../../kit/record/use-whole';
import { stationField } from '../../nouns/station/station-field';

/**
 * Reads the stations of the district, and passes a form field to its children. The field offers the stations that are
 * not closed.
 */
export function WithStations({ children }: { children: (field: Field) => ReactNode }) {
  const loaded = useWhole(StationsToChooseDocument, 'stations', {}, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(stations) => stations}>
      {(stations) => children(stationField(stations))}
    </LoadedRecord>
  );
}
