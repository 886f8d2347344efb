import { useParams } from 'react-router-dom';
import {
  ListEquipmentDocument,
  OwnStationDocument,
  type OwnStationQuery,
  RecordSignageDocument,
  RecordVenueDocument,
} from '../../generated/documents/street-office';
import { listEquipment, recordSignage, recordVenue } from '../../generated/limits';
import { type Answer } from '../../graph/ask';
import { type Entered, type NameIn } from '../../graph/entered';
import { type Act } from '../../kit/act/use-act';
import { FormPage } from '../../kit/entry/form-page';
import { type FormSpec } from '../../kit/entry/form-spec';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import {
  EQUIPMENT_FIELDS,
  equipmentValues,
  signageFields,
  signageValues,
  venueFields,
  venueValues,
} from '../../nouns/station/facility-fields';
import { useSession } from '../../session/session-context';
import { type Words, say } from '../../words/language';
import { STATION } from '../../words/nouns/station';
import { FACILITIES } from './work-links';

type OwnStation = NonNullable<OwnStationQuery['station']>;
type About = { stationId: string; expectedVersion: number };
type Part<Path extends string> = Pick<FormSpec<Path>, 'fields' | 'limits' | 'initial'> & {
  name: string;
  title: Words;
  /** Sends the values that were entered about a station. */
  send: (act: Act, input: About & Entered<NameIn<Path>>, key: string) => Promise<Answer<unknown>>;
};

/**
 * Shows a form about a part of the premises. The form sends the version of the station, so that the Hub can refuse the
 * values if the station has changed since.
 */
function FacilityForm<Path extends string>({ part }: { part: (station: OwnStation) => Part<Path> }) {
  const { id = '' } = useParams();
  const loaded = useRecord(OwnStationDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {(station, reload) => {
        const { name, title, send, ...form } = part(station);
        const about = { stationId: id, expectedVersion: station.version };
        const spec: FormSpec<Path> = {
          ...form,
          id: `${name}-${id}`,
          title: `${say(title)}:${station.name}`,
          backTo: FACILITIES,
          send: (act, values, key) => send(act, { ...about, ...values }, key),
        };
        return <FormPage spec={spec} onReload={reload} />;
      }}
    </LoadedRecord>
  );
}

export function VenueForm() {
  const shared = { name: 'venue', title: STATION.recordVenue };
  return (
    <FacilityForm<keyof typeof recordVenue>
      part={(station) => ({
        ...shared,
        fields: venueFields(station),
        limits: recordVenue,
        initial: venueValues(station),
        send: (act, input, key) => act(RecordVenueDocument, { input }, key),
      })}
    />
  );
}

export function EquipmentForm() {
  const shared = { name: 'equipment', title: STATION.listEquipment };
  return (
    <FacilityForm<keyof typeof listEquipment>
      part={(station) => ({
        ...shared,
        fields: EQUIPMENT_FIELDS,
        limits: listEquipment,
        initial: equipmentValues(station),
        send: (act, input, key) => act(ListEquipmentDocument, { input }, key),
      })}
    />
  );
}

export function SignageForm() {
  const { today } = useSession();
  const shared = { name: 'signage', title: STATION.recordSignage };
  return (
    <FacilityForm<keyof typeof recordSignage>
      part={(station) => ({
        ...shared,
        fields: signageFields(station),
        limits: recordSignage,
        initial: signageValues(station, today),
        send: (act, input, key) => act(RecordSignageDocument, { input }, key),
      })}
    />
  );
}
