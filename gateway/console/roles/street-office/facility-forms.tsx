import { useParams } from 'react-router-dom';
import {
  ListEquipmentDocument,
  OwnStationDocument,
  type OwnStationQuery,
  RecordSignageDocument,
  RecordVenueDocument,
} from '../../generated/documents/street-office';
import { listEquipment, recordSignage, recordVenue } from '../../generated/limits';
import { FormPage } from '../../kit/entry/form-page';
import { type FormSpec } from '../../kit/entry/form-spec';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import {
  EQUIPMENT_FIELDS,
  SIGNAGE_FIELDS,
  VENUE_FIELDS,
  equipmentValues,
  signageValues,
  venueValues,
} from '../../nouns/station/facility-fields';
import { useSession } from '../../session/session-context';
import { type Words, say } from '../../words/language';
import { STATION } from '../../words/nouns/station';

type OwnStation = NonNullable<OwnStationQuery['station']>;
type Part = Pick<FormSpec, 'fields' | 'limits' | 'initial'> & { name: string; title: Words; document: string };

/**
 * Shows a form about a part of the premises. It sends the station's version, so the Hub can refuse outdated content.
 */
function FacilityForm({ part }: { part: (station: OwnStation) => Part }) {
  const { id = '' } = useParams();
  const loaded = useRecord(OwnStationDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {(station, reload) => {
        const { name, title, document, ...form } = part(station);
        const about = { stationId: id, expectedVersion: station.version };
        const spec: FormSpec = {
          ...form,
          id: `${name}-${id}`,
          title: `${say(title)}:${station.name}`,
          backTo: '/station?tab=facilities',
          send: (act, values, key) => act<unknown, object>(document, { input: { ...about, ...values } }, key),
        };
        return <FormPage spec={spec} onReload={reload} />;
      }}
    </LoadedRecord>
  );
}

export function VenueForm() {
  const shared = { name: 'venue', title: STATION.recordVenue, document: RecordVenueDocument };
  return (
    <FacilityForm
      part={(station) => ({ ...shared, fields: VENUE_FIELDS, limits: recordVenue, initial: venueValues(station) })}
    />
  );
}

export function EquipmentForm() {
  const shared = { name: 'equipment', title: STATION.listEquipment, document: ListEquipmentDocument };
  return (
    <FacilityForm
      part={(station) => ({
        ...shared,
        fields: EQUIPMENT_FIELDS,
        limits: listEquipment,
        initial: equipmentValues(station),
      })}
    />
  );
}

export function SignageForm() {
  const { today } = useSession();
  const shared = { name: 'signage', title: STATION.recordSignage, document: RecordSignageDocument };
  return (
    <FacilityForm
      part={(station) => ({
        ...shared,
        fields: SIGNAGE_FIELDS,
        limits: recordSignage,
        initial: signageValues(station, today),
      })}
    />
  );
}
