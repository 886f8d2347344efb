import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { INSPECTION_CONCLUSION } from '../../../../shared/domain/oversight';
import {
  InspectStationDocument,
  type InspectStationMutation,
  StationToInspectDocument,
} from '../../generated/documents/city-platform';
import { inspectStation } from '../../generated/limits';
import { STATION_RULES } from '../../generated/rules';
import { FormPage } from '../../kit/entry/form-page';
import { type Field } from '../../kit/form/field';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { checkAddress } from '../../nouns/check/check-columns';
import { OBSERVATIONS_FIELD, observationFaults, observationRows } from '../../nouns/check/check-fields';
import { useSession } from '../../session/session-context';
import { optionsOf } from '../../words/labels';
import { say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';

const FIELDS: readonly Field[] = [
  { name: 'inspectedOn', label: CHECK.inspectedOn, kind: 'date' },
  OBSERVATIONS_FIELD,
  { name: 'attachments', label: CHECK.photographs, kind: 'files', files: ['PHOTOGRAPH', 'OTHER'] },
  { name: 'conclusion', label: CHECK.conclusion, kind: 'choice', options: optionsOf(INSPECTION_CONCLUSION) },
];

/** Shows the form that records an inspection. It starts with the rules that the station does not meet. */
export function InspectForm() {
  const { id = '' } = useParams();
  const loaded = useRecord(StationToInspectDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {({ name, findings }) => <LoadedForm id={id} name={name} findings={findings ?? []} />}
    </LoadedRecord>
  );
}

type LoadedFormProps = { id: string; name: string; findings: readonly { rule: string; verdict: string }[] };

function LoadedForm({ id, name, findings }: LoadedFormProps) {
  const { today } = useSession();
  const initial = useMemo(() => {
    const unmet = findings.filter(({ rule, verdict }) => verdict === 'NOT_MET' && STATION_RULES.includes(rule));
    const observations = observationRows(unmet.map(({ rule }) => rule));
    return { inspectedOn: today, observations, attachments: [], conclusion: '' };
  }, [findings, today]);
  return (
    <FormPage
      spec={{
        id: `inspect-${id}`,
        title: say(CHECK.inspectTitle, { station: name }),
        fields: FIELDS,
        limits: inspectStation,
        initial,
        backTo: `/stations/${id}`,
        check: observationFaults,
        send: (act, values, key) => act(InspectStationDocument, { input: { ...values, stationId: id } }, key),
        doneTo: (data) => addressOf(data),
      }}
    />
  );
}

/** Returns the address of the new inspection. There, the platform can demand a correction for each unmet rule. */
function addressOf({ inspectStation: row }: InspectStationMutation): string {
  return (row && checkAddress('inspections', row)) ?? '/inspections';
}
