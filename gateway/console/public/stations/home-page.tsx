import { DistrictsDocument } from '../../generated/documents/public';
import { CITY } from '../frame/city';
import { say } from '../../words/language';
import { FIND } from '../../words/public/stations';
import { Loaded } from '../frame/messages';
import { PublicPage } from '../frame/public-page';
import { useAnswer } from '../frame/use-answer';
import { DistrictTiles } from './district-tiles';
import { SearchForm } from './search-form';

/** The public home page: a search for stations, and the districts of the city. */
export function HomePage() {
  const asked = useAnswer(DistrictsDocument, { city: CITY });
  return (
    <PublicPage title={say(FIND.title)}>
      <p className="intro">{say(FIND.intro)}</p>
      <SearchForm />
      <section className="panel" aria-labelledby="districts">
        <h2 id="districts">{say(FIND.byDistrict)}</h2>
        <Loaded asked={asked}>{({ division }) => <DistrictTiles districts={division?.children?.nodes ?? []} />}</Loaded>
      </section>
    </PublicPage>
  );
}
