import { useParams } from 'react-router-dom';
import { type RecordPublicContactInput, type RecordStationContactInput } from '../../generated/documents/street-office';
import { recordPublicContact, recordStationContact } from '../../generated/limits';
import { type Document } from '../../graph/document';
import { FormPage } from '../../kit/entry/form-page';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { DISTRICT } from '../../words/bureau/district';
import { say } from '../../words/language';
import { CONTACT } from '../../words/nouns/contact';
import { type Contact, PUBLIC_CONTACT_FIELDS, STATION_CONTACT_FIELDS, contactValues } from './contact-fields';

type StationToReach = Contact & { name: string; contact?: Contact | null };
type StationContactProps<Input> = {
  /** The query that reads the station by its id. */
  station: Document<{ station: StationToReach | null }, { id: string }>;
  record: Document<unknown, { input: Input }>;
  /** Returns the address of the page about the station. */
  backTo: (id: string) => string;
};

/** Shows the form that records the public phone number and opening hours of a station. */
export function PublicContactForm({ station, record, backTo }: StationContactProps<RecordPublicContactInput>) {
  const { id = '' } = useParams();
  const loaded = useRecord(station, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(data) => data.station}>
      {(row, reload) => (
        <FormPage
          onReload={reload}
          spec={{
            id: `contact-${id}`,
            title: `${say(DISTRICT.publicContact)}:${row.name}`,
            fields: PUBLIC_CONTACT_FIELDS,
            limits: recordPublicContact,
            initial: contactValues(row, PUBLIC_CONTACT_FIELDS),
            backTo: backTo(id),
            send: (act, values, key) => {
              const input = { stationId: id, expectedVersion: row.version, ...values };
              return act(record, { input }, key);
            },
          }}
        />
      )}
    </LoadedRecord>
  );
}

/** Shows the form that records the contact of a station for the offices concerned. This contact is not public. */
export function StationContactForm({ station, record, backTo }: StationContactProps<RecordStationContactInput>) {
  const { id = '' } = useParams();
  const loaded = useRecord(station, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(data) => data.station}>
      {({ name, contact = null }, reload) => (
        <FormPage
          onReload={reload}
          spec={{
            id: `station-contact-${id}`,
            title: `${say(CONTACT.recordOfStation)}:${name}`,
            fields: STATION_CONTACT_FIELDS,
            limits: recordStationContact,
            initial: contactValues(contact, STATION_CONTACT_FIELDS),
            backTo: backTo(id),
            send: (act, values, key) => {
              const input = { stationId: id, expectedVersion: contact?.version ?? 0, ...values };
              return act(record, { input }, key);
            },
          }}
        >
          <p className="hint">{say(CONTACT.stationHint)}</p>
        </FormPage>
      )}
    </LoadedRecord>
  );
}
