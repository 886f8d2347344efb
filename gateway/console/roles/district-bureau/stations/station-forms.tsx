import { useParams, useSearchParams } from 'react-router-dom';
import { SERVICE_KIND } from '../../../../../shared/domain/stations';
import {
  PlanStationDocument,
  RecordPublicContactDocument,
  RecordVenueDocument,
  StationHeadForFormDocument,
  StreetsOfDistrictDocument,
} from '../../../generated/documents/district-bureau';
import { planStation, recordVenue } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { type Field } from '../../../kit/form/field';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { PublicContactForm } from '../../../nouns/contact/station-contact-form';
import { venueFields, venueValues } from '../../../nouns/station/facility-fields';
import { useOwnPlace } from '../../../session/own-place';
import { DISTRICT } from '../../../words/bureau/district';
import { say } from '../../../words/language';
import { STATION } from '../../../words/nouns/station';

const SERVICES: readonly Field[] = SERVICE_KIND.values.map((kind) => ({
  name: kind,
  label: [SERVICE_KIND.labels[kind].zh, SERVICE_KIND.labels[kind].en],
  kind: 'flag',
}));

/** Shows the form that plans a station for a street that has none. */
export function PlanForm() {
  const code = useOwnPlace();
  const [search] = useSearchParams();
  const loaded = useRecord(StreetsOfDistrictDocument, { code }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ division }) => division}>
      {({ children }) => {
        const streets = (children?.nodes ?? []).filter(
          ({ endedOn, station }) => endedOn === null && (station === null || station.status === 'CLOSED'),
        );
        const options = streets.map((street) => ({ value: street.code, label: street.name }));
        return <LoadedPlanForm options={options} asked={search.get('street') ?? ''} />;
      }}
    </LoadedRecord>
  );
}

function LoadedPlanForm({ options, asked }: { options: readonly { value: string; label: string }[]; asked: string }) {
  const chosen = options.some(({ value }) => value === asked) ? asked : (options[0]?.value ?? '');
  return (
    <FormPage
      spec={{
        id: 'plan-station',
        title: say(DISTRICT.plan),
        fields: [{ name: 'division', label: DISTRICT.street, kind: 'choice', options }, ...SERVICES],
        limits: planStation,
        initial: { division: chosen, ...Object.fromEntries(SERVICE_KIND.values.map((kind) => [kind, true])) },
        backTo: '/stations',
        send: (act, { division, ...flags }, key) => {
          const serviceKinds = SERVICE_KIND.values.filter((kind) => flags[kind] === true);
          return act(PlanStationDocument, { input: { division: String(division), serviceKinds } }, key);
        },
      }}
    >
      <p className="hint">{say(DISTRICT.planHint)}</p>
    </FormPage>
  );
}

/** Shows the form that records the venue of a station. */
export function VenueForm() {
  const { id = '' } = useParams();
  const loaded = useRecord(StationHeadForFormDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {(station, reload) => (
        <FormPage
          onReload={reload}
          spec={{
            id: `venue-${id}`,
            title: `${say(STATION.recordVenue)}:${station.name}`,
            fields: venueFields(station),
            limits: recordVenue,
            initial: venueValues(station),
            backTo: `/stations/${id}?tab=facilities`,
            send: (act, values, key) => {
              const input = { stationId: id, expectedVersion: station.version, ...values };
              return act(RecordVenueDocument, { input }, key);
            },
          }}
        />
      )}
    </LoadedRecord>
  );
}

/** Shows the form that records the public phone number and opening hours of a station. */
export function StationPublicContactForm() {
  return (
    <PublicContactForm
      station={StationHeadForFormDocument}
      record={RecordPublicContactDocument}
      backTo={(id) => `/stations/${id}`}
    />
  );
}
