import { type ReactNode } from 'react';
import { DistrictsDocument } from '../../../generated/documents/finance-bureau';
import { UnreadAlerts } from '../../../kit/list/filter-bar';
import { usePlaceAndYearFilters } from '../../../nouns/budget/place-year';
import { isDistrict, useOwnPlace } from '../../../session/own-place';
import { RECONCILING } from '../../../words/finance/reconciliation';
import { LANGUAGE, say } from '../../../words/language';

function Labelled({ label, id, children }: { label: string; id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

/** The hints above the form, one fact each. */
const HINTS = [
  RECONCILING.hintFile,
  RECONCILING.hintLine,
  RECONCILING.hintTitles,
  RECONCILING.hintSkipped,
  RECONCILING.hintCompared,
  RECONCILING.hintLacking,
];

export function StatementHints() {
  return (
    <ul className="hint">
      {HINTS.map((hint) => (
        <li key={hint[0]}>
          {hint === RECONCILING.hintTitles && LANGUAGE === 'en' ? chineseMarked(say(hint)) : say(hint)}
        </li>
      ))}
    </ul>
  );
}

/**
 * Marks the Chinese words of an English text, such as the titles of a bank's statement, so that a screen reader
 * pronounces them as Chinese (WCAG 2.2, 3.1.2).
 */
function chineseMarked(text: string): ReactNode[] {
  const parts = text.split(/(\p{Script=Han}+)/u);
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} lang="zh-CN">
        {part}
      </span>
    ),
  );
}

type DateFieldProps = { value: string; isAgain: boolean; onChange: (value: string) => void };

/**
 * Asks for the day of the statement. Until the person chooses a day, the page proposes one from the lines of the
 * statement. If the person redoes a reconciliation (`isAgain`), the page proposes the day of that reconciliation.
 */
export function DateField({ value, isAgain, onChange }: DateFieldProps) {
  return (
    <Labelled label={say(RECONCILING.date)} id="reconcile-date">
      <p id="reconcile-date-help" className="hint small">
        {say(isAgain ? RECONCILING.dateOfAgain : RECONCILING.dateHelp)}
      </p>
      <input
        id="reconcile-date"
        className="input"
        type="date"
        aria-describedby="reconcile-date-help"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Labelled>
  );
}

type NothingPaidProps = { date: string; isChecked: boolean; onChange: (isChecked: boolean) => void };

/** Asks the person whether the statement has no lines, because nothing was paid on its day. */
export function NothingPaid({ date, isChecked, onChange }: NothingPaidProps) {
  return (
    <p>
      <label>
        <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />{' '}
        {say(RECONCILING.nothingPaid, { date })}
      </label>
    </p>
  );
}

/**
 * A field for the district with whose payments the statement is compared. A district's bureau can choose only its own
 * district.
 */
export function DistrictChoice({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const own = useOwnPlace();
  const filters = usePlaceAndYearFilters(DistrictsDocument);
  if (isDistrict(own)) return null;
  const places = filters.flatMap((filter) =>
    filter.kind === 'choice' && filter.name === 'division' ? filter.options : [],
  );
  const options = places.filter(({ value: code }) => code !== own);
  return (
    <Labelled label={say(RECONCILING.division)} id="reconcile-division">
      <UnreadAlerts filters={filters} />
      <select
        id="reconcile-division"
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="" />
        {options.map(({ value: code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
