import { CITY } from './city';
import { DistrictsDocument } from '../../generated/documents/public';
import { PAGE, SHOWN } from '../../words/every-page';
import { say } from '../../words/language';
import { PUBLIC } from '../../words/public/frame';
import { useAnswer } from './use-answer';

type DistrictChoiceProps = { value: string; onChange: (code: string) => void };

/** A field to choose one district of the city, or the whole city. */
export function DistrictChoice({ value, onChange }: DistrictChoiceProps) {
  const { districts, retry } = useDistricts();
  return (
    <>
      <label>
        <span>{say(PUBLIC.district)}</span>
        <select className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value={CITY}>{say(PUBLIC.whole)}</option>
          {districts.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <UnreadNote retry={retry} />
    </>
  );
}

type Districts = {
  /** Empty until they are loaded. */
  districts: readonly { code: string; name: string }[];
  /** Loads the districts again after a failure. Null if loading has not failed. */
  retry: (() => void) | null;
};

/** Loads the districts of the city. */
export function useDistricts(): Districts {
  const { data, refusal, retry } = useAnswer(DistrictsDocument, { city: CITY });
  return { districts: data?.division?.children?.nodes ?? [], retry: refusal === null ? null : retry };
}

/** Says below a choice that its options could not be loaded. Shows nothing if `retry` is null. */
export function UnreadNote({ retry }: { retry: (() => void) | null }) {
  if (retry === null) return null;
  return (
    <p className="small" role="status">
      {say(SHOWN.unread)}{' '}
      <button type="button" className="button" onClick={retry}>
        {say(PAGE.retry)}
      </button>
    </p>
  );
}
