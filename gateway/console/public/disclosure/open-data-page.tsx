import { Panel } from '../../kit/record/facts';
import { say } from '../../words/language';
import { OPEN_DATA } from '../../words/public/disclosure';
import { PUBLIC } from '../../words/public/frame';
import { hrefOf, open } from '../frame/address';
import { DistrictChoice } from '../frame/district-choice';
import { PublicPage } from '../frame/public-page';

const FILES = [
  { file: 'notices', title: OPEN_DATA.notices, text: OPEN_DATA.noticesText },
  { file: 'awards', title: OPEN_DATA.awards, text: OPEN_DATA.awardsText },
  { file: 'contracts', title: OPEN_DATA.contracts, text: OPEN_DATA.contractsText },
  { file: 'grades', title: OPEN_DATA.grades, text: OPEN_DATA.gradesText },
] as const;

/** The number of years that a person may choose. */
const YEARS = 5;

type OpenDataPageProps = { division: string; year: string; today: Date };

/** The page with the open data files. A person chooses the city or a district, and one year or all years. */
export function OpenDataPage({ division, year, today }: OpenDataPageProps) {
  const asked = new URLSearchParams(year === '' ? { division } : { division, year }).toString();
  const show = (part: { division?: string; year?: string }) => open(hrefOf('/data', { division, year, ...part }));
  return (
    <PublicPage title={say(PUBLIC.openData)}>
      <p className="intro">{say(OPEN_DATA.intro)}</p>
      <div className="filters">
        <DistrictChoice value={division} onChange={(code) => show({ division: code })} />
        <YearChoice value={year} today={today} onChange={(value) => show({ year: value })} />
      </div>
      {FILES.map(({ file, title, text }) => (
        <Panel key={file} title={say(title)}>
          <p>{say(text)}</p>
          <p className="downloads">
            {(['csv', 'json'] as const).map((kind) => (
              <a key={kind} className="button" href={`/open/${file}.${kind}?${asked}`} download>
                {say(OPEN_DATA.download, { name: say(title), kind: kind.toUpperCase() })}
              </a>
            ))}
          </p>
        </Panel>
      ))}
      <Panel title={say(OPEN_DATA.programs)}>
        <p>
          {say(OPEN_DATA.programsText)} <a href="/openapi.json">/openapi.json</a>
        </p>
      </Panel>
    </PublicPage>
  );
}

type YearChoiceProps = { value: string; today: Date; onChange: (year: string) => void };

function YearChoice({ value, today, onChange }: YearChoiceProps) {
  const years = Array.from({ length: YEARS }, (_, back) => String(today.getFullYear() - back));
  return (
    <label>
      <span>{say(OPEN_DATA.year)}</span>
      <select className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say(PUBLIC.any)}</option>
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  );
}
