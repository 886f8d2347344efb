import { STATION_STATUS } from '../../../../shared/domain/stations';
import { FoundStationsDocument, type FoundStationsQuery } from '../../generated/documents/public';
import { StatusTag } from '../../kit/feedback/status-tag';
import { say } from '../../words/language';
import { PUBLIC } from '../../words/public/frame';
import { FIND, PLACE } from '../../words/public/stations';
import { hrefOf } from '../frame/address';
import { PagedList } from '../frame/paged-list';
import { PublicPage } from '../frame/public-page';
import { type RowColumn, RowTable } from '../frame/row-table';
import { usePages } from '../frame/use-pages';
import { SearchForm } from './search-form';

type Found = NonNullable<FoundStationsQuery['stations']>['nodes'][number];

const COLUMNS: readonly RowColumn<Found>[] = [
  { title: PUBLIC.stations, show: ({ name }) => name },
  { title: PUBLIC.district, show: ({ district }) => district?.name ?? '' },
  { title: PLACE.status, show: ({ status }) => <StatusTag vocabulary={STATION_STATUS} value={status} /> },
  { title: PLACE.address, show: ({ venue }) => venue?.address ?? '' },
];

type SearchPageProps = { name: string; division: string };

/** The page that lists the stations with a name that matches the search. */
export function SearchPage({ name, division }: SearchPageProps) {
  return (
    <PublicPage title={say(FIND.results)}>
      <SearchForm key={`${division} ${name}`} name={name} division={division} />
      {name !== '' && <Results name={name} division={division} />}
    </PublicPage>
  );
}

function Results({ name, division }: SearchPageProps) {
  const pages = usePages(FoundStationsDocument, { name, division }, ({ stations }) => stations);
  return (
    <PagedList pages={pages} empty={say(FIND.none, { name })}>
      {(rows) => (
        <>
          <h2>{say(FIND.found, { name, count: pages.total })}</h2>
          <RowTable
            label={say(FIND.results)}
            rows={rows}
            columns={COLUMNS}
            idOf={({ id }) => id}
            hrefOf={({ id }) => hrefOf(`/stations/${id}`)}
          />
        </>
      )}
    </PagedList>
  );
}
