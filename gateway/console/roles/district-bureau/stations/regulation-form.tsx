import { useSearchParams } from 'react-router-dom';
import { REGULATION_KIND } from '../../../../../shared/domain/stations';
import { AdoptRegulationDocument, DistrictRegulationsDocument } from '../../../generated/documents/district-bureau';
import { adoptRegulation } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { type Field } from '../../../kit/form/field';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useWhole } from '../../../kit/record/use-whole';
import { useOwnPlace } from '../../../session/own-place';
import { useSession } from '../../../session/session-context';
import { DISTRICT } from '../../../words/bureau/district';
import { optionsOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { STATION } from '../../../words/nouns/station';

function fieldsOf(stations: readonly { id: string; name: string }[]): readonly Field[] {
  const options = stations.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { name: 'kind', label: STATION.kind, kind: 'choice', options: optionsOf(REGULATION_KIND) },
    { name: 'title', label: STATION.titleOf, kind: 'line' },
    { name: 'inForceFrom', label: STATION.inForceFrom, kind: 'date' },
    { name: 'inForceUntil', label: STATION.inForceUntil, kind: 'date' },
    { name: 'stationId', label: DISTRICT.onlyStation, kind: 'choice', options, isSearched: true },
  ];
}

/** Shows the form that adopts a regulation for the district or for one station. */
export function AdoptForm() {
  const [search] = useSearchParams();
  const { today } = useSession();
  const division = useOwnPlace();
  const loaded = useWhole(DistrictRegulationsDocument, 'stations', {}, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(all) => all}>
      {(stations) => (
        <FormPage
          spec={{
            id: 'regulation',
            title: say(DISTRICT.adopt),
            fields: fieldsOf(stations),
            limits: adoptRegulation,
            initial: {
              kind: search.get('kind') ?? '',
              title: '',
              inForceFrom: today,
              inForceUntil: '',
              stationId: search.get('station') ?? '',
            },
            backTo: '/regulations',
            send: (act, { stationId, ...values }, key) => {
              const of = typeof stationId === 'string' ? { stationId } : { division };
              return act(AdoptRegulationDocument, { input: { ...of, ...values } }, key);
            },
          }}
        >
          <p className="hint">{say(DISTRICT.adoptHint)}</p>
        </FormPage>
      )}
    </LoadedRecord>
  );
}
