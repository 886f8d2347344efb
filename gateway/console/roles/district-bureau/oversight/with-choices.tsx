import { type ReactNode } from 'react';
import { StationsToChooseDocument, WaivableRulesDocument } from '../../../generated/documents/district-bureau';
import { STATION_RULES } from '../../../generated/rules';
import { type Field } from '../../../kit/form/field';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { useWhole } from '../../../kit/record/use-whole';
import { stationField } from '../../../nouns/station/station-field';

type Choices = { station: Field; waivable: readonly string[] };

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
              station: stationField(rows),
              waivable: rules.filter(({ id, waivable }) => waivable && STATION_RULES.includes(id)).map(({ id }) => id),
            })
          }
        </LoadedRecord>
      )}
    </LoadedRecord>
  );
}
