import { type Fault } from '../../graph/refusal';
import { rowsOf } from '../../kit/form/check-values';
import { type Field, type Values } from '../../kit/form/field';
import { REDISTRICTING } from '../../words/city/redistricting';
import { say } from '../../words/language';
import { textOf } from './plan';

type Options = readonly { value: string; label: string }[];

const supervisor = (districts: Options): Field => ({
  name: 'supervisingDistrict',
  label: REDISTRICTING.supervisor,
  help: REDISTRICTING.supervisorHelp,
  kind: 'choice',
  options: districts,
});

const BLANK_CHANGE: Values = {
  stationId: '',
  newCode: '',
  newName: '',
  supervisingDistrict: '',
  keepsOldStreet: false,
};

/** Returns the form fields for a redistricting: its date, and the stations that move to another street or town. */
export function changeFields(stations: Options, districts: Options): readonly Field[] {
  return [
    { name: 'effectiveOn', label: REDISTRICTING.effectiveOn, kind: 'date' },
    {
      name: 'changes',
      label: REDISTRICTING.changes,
      kind: 'rows',
      isRequired: false,
      blank: BLANK_CHANGE,
      fields: [
        { name: 'stationId', label: REDISTRICTING.station, kind: 'choice', options: stations, isSearched: true },
        { name: 'newCode', label: REDISTRICTING.newCode, kind: 'line' },
        { name: 'newName', label: REDISTRICTING.newName, kind: 'line' },
        supervisor(districts),
        { name: 'keepsOldStreet', label: REDISTRICTING.keepsOld, kind: 'flag' },
      ],
    },
  ];
}

/** Returns the form fields for the streets and towns without a station. */
export function streetFields(streets: Options, districts: Options): readonly Field[] {
  return [
    {
      name: 'newStreets',
      label: REDISTRICTING.newStreets,
      kind: 'rows',
      blank: { code: '', name: '', supervisingDistrict: '' },
      fields: [
        { name: 'code', label: REDISTRICTING.code, kind: 'line' },
        { name: 'name', label: REDISTRICTING.name, kind: 'line' },
        supervisor(districts),
      ],
    },
    {
      name: 'endedStreets',
      label: REDISTRICTING.endedStreets,
      kind: 'rows',
      blank: { code: '' },
      fields: [
        {
          name: 'code',
          label: REDISTRICTING.endedStreet,
          kind: 'choice',
          options: streets,
          isSearched: true,
          isRequired: true,
        },
      ],
    },
  ];
}

/** Returns the initial values of the form, with one empty row for a station. */
export function planValues(effectiveOn: string): Values {
  return { effectiveOn, changes: [BLANK_CHANGE], newStreets: [], endedStreets: [] };
}

/** Returns a fault for each code of a list that does not have nine digits. The field itself reports an empty code. */
export function codeFaults(values: Values, list: 'changes' | 'newStreets', name: 'newCode' | 'code'): Fault[] {
  return rowsOf(values[list]).flatMap((row, index) => {
    const code = textOf(row[name]);
    if (code === '' || /^\d{9}$/.test(code)) return [];
    return [{ field: `${list}.${index}.${name}`, message: say(REDISTRICTING.badCode) }];
  });
}

/** Returns a fault if the redistricting changes nothing. */
export function emptyFaults(values: Values): Fault[] {
  const count = ['changes', 'newStreets', 'endedStreets'].reduce((sum, list) => sum + rowsOf(values[list]).length, 0);
  return count > 0 ? [] : [{ field: 'newStreets', message: say(REDISTRICTING.nothing) }];
}

/** Converts the values to the Hub's input. There, `endedStreets` contains the codes of the streets that end. */
export function sentPlan<Sent extends Values>(values: Sent): Sent & { endedStreets: string[] } {
  const ended = rowsOf(values['endedStreets']).map(({ code }) => String(code));
  return { ...values, endedStreets: ended };
}
