import { CITY } from './city';
import { DistrictsDocument } from '../../generated/documents/public';
import { say } from '../../words/language';
import { PUBLIC } from '../../words/public/frame';
import { useAnswer } from './use-answer';

type DistrictChoiceProps = { value: string; onChange: (code: string) => void };

/** A field to choose one district of the city, or the whole city. */
export function DistrictChoice({ value, onChange }: DistrictChoiceProps) {
  return (
    <label>
      <span>{say(PUBLIC.district)}</span>
      <select className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value={CITY}>{say(PUBLIC.whole)}</option>
        {useDistricts().map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Returns the districts of the city. Empty until they are loaded. */
export function useDistricts(): readonly { code: string; name: string }[] {
  return useAnswer(DistrictsDocument, { city: CITY }).data?.division?.children?.nodes ?? [];
}
