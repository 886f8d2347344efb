import { useState } from 'react';
import { StationsOfDistrictDocument } from '../../generated/documents/public';
import { type Fault } from '../../graph/refusal';
import { elementIdOf } from '../../kit/form/field';
import { FieldFrame, describedBy } from '../../kit/feedback/field-frame';
import { SHOWN } from '../../words/every-page';
import { say } from '../../words/language';
import { COMPLAIN } from '../../words/public/complaints';
import { UnreadNote, useDistricts } from '../frame/district-choice';
import { usePages } from '../frame/use-pages';
import { STATION_FIELD } from './complaint-fields';

type StationChoiceProps = {
  value: string;
  onChange: (station: { id: string; name: string }) => void;
  /** The faults of the choice. */
  faults: readonly Fault[];
};

/** Two fields to choose a station: first the district, then the station. */
export function StationChoice({ value, onChange, faults }: StationChoiceProps) {
  const [district, setDistrict] = useState('');
  const { districts, retry } = useDistricts();
  const choose = (code: string) => {
    setDistrict(code);
    onChange({ id: '', name: '' });
  };
  return (
    <>
      <div className="field">
        <label htmlFor="district">{say(COMPLAIN.district)}</label>
        <select id="district" className="input" value={district} onChange={(event) => choose(event.target.value)}>
          <option value="" />
          {districts.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <UnreadNote retry={retry} />
      </div>
      <FieldFrame field={STATION_FIELD} id={elementIdOf(STATION_FIELD.name)} faults={faults} isOptional={false}>
        {district === '' ? (
          <StationSelect {...{ value, faults, onChange }} stations={[]} hint={say(COMPLAIN.firstDistrict)} />
        ) : (
          <StationsOfDistrict {...{ value, faults, onChange, district }} />
        )}
      </FieldFrame>
    </>
  );
}

function StationsOfDistrict({ district, ...rest }: StationChoiceProps & { district: string }) {
  const { rows, total, refusal, retry, more } = usePages(
    StationsOfDistrictDocument,
    { division: district },
    ({ stations }) => stations,
  );
  return (
    <>
      <StationSelect {...rest} stations={rows ?? []} hint="" />
      <UnreadNote retry={refusal === null ? null : retry} />
      {more !== null && refusal === null && (
        <p className="small">
          {say(SHOWN.shown, { shown: rows?.length ?? 0, total })}{' '}
          <button type="button" className="button" onClick={more}>
            {say(SHOWN.loadMore)}
          </button>
        </p>
      )}
    </>
  );
}

type StationSelectProps = StationChoiceProps & { stations: readonly { id: string; name: string }[]; hint: string };

function StationSelect({ value, onChange, faults, stations, hint }: StationSelectProps) {
  const id = elementIdOf(STATION_FIELD.name);
  const description = describedBy(STATION_FIELD, id, faults);
  const choose = (chosen: string) => onChange(stations.find((each) => each.id === chosen) ?? { id: '', name: '' });
  return (
    <select
      id={id}
      className="input"
      value={value}
      aria-required
      aria-invalid={faults.length > 0}
      aria-describedby={description === '' ? undefined : description}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{hint}</option>
      {stations.map((station) => (
        <option key={station.id} value={station.id}>
          {station.name}
        </option>
      ))}
    </select>
  );
}
