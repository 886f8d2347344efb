import { type FormEvent, useState } from 'react';
import { type Fault } from '../../graph/refusal';
import { CITY } from '../frame/city';
import { ErrorSummary } from '../../kit/entry/error-summary';
import { elementIdOf } from '../../kit/form/field';
import { ENTRY } from '../../words/every-page';
import { say } from '../../words/language';
import { FIND } from '../../words/public/stations';
import { hrefOf, open } from '../frame/address';
import { DistrictChoice } from '../frame/district-choice';

/** The maximum length of a name that the Hub searches for. */
const MOST_CHARACTERS = 64;
const FIELD = 'name';

type SearchFormProps = { name?: string; division?: string };

/** The form that searches stations by name, in the whole city or in one district. */
export function SearchForm({ name = '', division = CITY }: SearchFormProps) {
  const [asked, setAsked] = useState({ name, division });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    const message = faultOf(asked.name.trim());
    setFaults(message === null ? [] : [{ field: FIELD, message }]);
    if (message === null) open(hrefOf('/search', { name: asked.name.trim(), division: asked.division }));
  };
  const id = elementIdOf(FIELD);
  return (
    <form role="search" className="filters" onSubmit={search} noValidate>
      <ErrorSummary faults={faults} />
      <label className="search-name" htmlFor={id}>
        <span>{say(FIND.name)}</span>
        <input
          id={id}
          type="search"
          className="input"
          value={asked.name}
          autoComplete="off"
          aria-invalid={faults.length > 0}
          aria-describedby={`${id}-help`}
          onChange={(event) => setAsked({ ...asked, name: event.target.value })}
        />
        <span id={`${id}-help`}>{say(FIND.nameHelp)}</span>
      </label>
      <DistrictChoice value={asked.division} onChange={(code) => setAsked({ ...asked, division: code })} />
      <button type="submit" className="button primary">
        {say(FIND.search)}
      </button>
    </form>
  );
}

function faultOf(name: string): string | null {
  const label = say(FIND.name);
  const count = [...name].length;
  if (count === 0) return say(ENTRY.mustFill, { label });
  return count > MOST_CHARACTERS ? say(ENTRY.tooLong, { label, limit: MOST_CHARACTERS, count }) : null;
}
