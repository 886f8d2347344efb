import { DistrictDocument, type DistrictQuery } from '../../generated/documents/public';
import { say } from '../../words/language';
import { PUBLIC } from '../../words/public/frame';
import { FIND, PLACE } from '../../words/public/stations';
import { STATION_STATUS } from '../../../../shared/domain/stations';
import { StatusTag } from '../../kit/feedback/status-tag';
import { hrefOf } from '../frame/address';
import { Link } from '../frame/link';
import { LoadedPage, NotFoundPage } from '../frame/messages';
import { PublicPage } from '../frame/public-page';
import { type RowColumn, RowTable } from '../frame/row-table';
import { useAnswer } from '../frame/use-answer';
import { SearchForm } from './search-form';

type Division = NonNullable<DistrictQuery['division']>;
type Street = NonNullable<Division['children']>['nodes'][number];

/** The page of a district: its streets and towns with their stations, and a search for stations of the district. */
export function DistrictPage({ code }: { code: string }) {
  return (
    <LoadedPage title={say(PUBLIC.district)} asked={useAnswer(DistrictDocument, { code })}>
      {({ division }) =>
        division?.kind === 'DISTRICT' ? <District division={division} /> : <NotFoundPage text={PUBLIC.notPublic} />
      }
    </LoadedPage>
  );
}

const COLUMNS: readonly RowColumn<Street>[] = [
  { title: FIND.streets, show: ({ name }) => name },
  { title: PUBLIC.stations, show: ({ station }) => station?.name ?? say(FIND.noStation) },
  { title: PLACE.status, show: ({ station }) => <StatusTag vocabulary={STATION_STATUS} value={station?.status} /> },
  { title: PLACE.address, show: ({ station }) => station?.venue?.address ?? '' },
];

function District({ division: { code, name, coverage, children } }: { division: Division }) {
  return (
    <PublicPage title={name}>
      {coverage && <p className="intro">{say(FIND.districtCoverage, coverage)}</p>}
      <SearchForm division={code} />
      <section aria-labelledby="streets">
        <h2 id="streets">{say(FIND.streets)}</h2>
        <RowTable
          label={say(FIND.streets)}
          rows={children?.nodes ?? []}
          columns={COLUMNS}
          idOf={(street) => street.code}
          hrefOf={({ station }) => (station ? hrefOf(`/stations/${station.id}`) : null)}
        />
        <p className="hint small">{say(FIND.streetsOrder)}</p>
      </section>
      <section className="panel" aria-labelledby="disclosure">
        <h2 id="disclosure">{say(FIND.disclosure)}</h2>
        <ul className="links">
          {[
            { path: '/notices', title: PUBLIC.notices },
            { path: '/contracts', title: PUBLIC.contracts },
            { path: '/data', title: PUBLIC.openData },
          ].map(({ path, title }) => (
            <li key={path}>
              <Link href={hrefOf(path, { division: code })}>{say(title)}</Link>
            </li>
          ))}
        </ul>
      </section>
    </PublicPage>
  );
}
