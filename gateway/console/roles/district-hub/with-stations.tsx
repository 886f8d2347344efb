import { type ReactNode } from 'react';
import { StationsToChooseDocument } from '../../generated/documents/district-hub';
import { type Field } from '../../kit/form/field';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useWhole } from '../../kit/record/use-whole';
import { RECTIFICATION } from '../../words/nouns/oversight';

/** Reads the stations of the district, and passes on the form field that chooses a station that is not closed. */
export function WithStations({ children }: { children: (field: Field) => ReactNode }) {
  const loaded = useWhole(StationsToChooseDocument, 'stations', {}, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(stations) => stations}>
      {(stations) => {
        const open = stations.filter(({ status }) => status !== 'CLOSED');
        const options = open.map(({ id, name }) => ({ value: id, label: name }));
        return children({
          name: 'stationId',
          label: RECTIFICATION.station,
          kind: 'choice',
          options,
          isSearched: true,
          isRequired: true,
        });
      }}
    </LoadedRecord>
  );
}
