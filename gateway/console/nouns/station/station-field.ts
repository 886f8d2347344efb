import { type StationStatus } from '../../../../shared/domain/stations';
import { type Field } from '../../kit/form/field';
import { RECTIFICATION } from '../../words/nouns/oversight';

/** Returns the form field that chooses one of the stations that are not closed. */
export function stationField(stations: readonly { id: string; name: string; status: StationStatus }[]): Field {
  const open = stations.filter(({ status }) => status !== 'CLOSED');
  return {
    name: 'stationId',
    label: RECTIFICATION.station,
    kind: 'choice',
    options: open.map(({ id, name }) => ({ value: id, label: name })),
    isSearched: true,
    isRequired: true,
  };
}
