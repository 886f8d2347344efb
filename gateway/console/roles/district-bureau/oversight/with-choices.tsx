import { type ReactNode } from 'react';
import { StationsToChooseDocument, WaivableRulesDocument } from '../../../generated/documents/district-bureau';
import { STATION_RULES } from '../../../generated/rules';
import { type Field } from '../../../kit/form/field';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { useWhole } from '../../../kit/record/use-whole';
import { RECTIFICATION } from '../../../words/nouns/oversight';

type Options = readonly { value: string; label: string }[];
type Choices = { stations: Options; waivable: readonly string[] };

/** Reads the stations and the rules that the forms offer. */
export function WithChoices({ children }: { children: (choices: Choices) => ReactNode }) {
  const stations = useWhole(StationsToChooseDocument, 'stations', {}, 'form');
  const policy = useRecord(WaivableRulesDocument, {}, 'form');
  return (
    <LoadedRecord loaded={policy} pick={(data) => data.policy?.rules}>
      {(rules) => (
        <LoadedRecord loaded={stations} pick={(all) => all}>
          {(rows) =>
            children({
              stations: rows
                .filter(({ status }) => status !== 'CLOSED')
                .map(({ id, name }) => ({ value: id, label: name })),
              waivable: rules.filter(({ id, waivable }) => waivable && STATION_RULES.includes(id)).map(({ id }) => id),
            })
          }
        </LoadedRecord>
      )}
    </LoadedRecord>
  );
}

/** Returns the form field that chooses a station. */
export const stationField = (options: Options): Field => ({
  name: 'stationId',
  label: RECTIFICATION.station,
  kind: 'choice',
  options,
  isSearched: true,
  isRequired: true,
});
