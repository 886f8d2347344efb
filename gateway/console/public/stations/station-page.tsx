import { GRADE } from '../../../../shared/domain/evaluations';
import { SERVICE_KIND, STATION_STATUS } from '../../../../shared/domain/stations';
import { StationDocument, type StationQuery } from '../../generated/documents/public';
import { StatusTag } from '../../kit/feedback/status-tag';
import { Facts, Panel } from '../../kit/record/facts';
import { yuan } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { PUBLIC } from '../../words/public/frame';
import { PLACE } from '../../words/public/stations';
import { hrefOf } from '../frame/address';
import { Link } from '../frame/link';
import { LoadedPage, NotFoundPage } from '../frame/messages';
import { PublicPage } from '../frame/public-page';
import { useAnswer } from '../frame/use-answer';
import { OpeningTimes } from './opening-times';

type Station = NonNullable<StationQuery['station']>;

/** The page of a station: its address, its services, its contractor, its price, and its latest grade. */
export function StationPage({ id }: { id: string }) {
  return (
    <LoadedPage title={say(PUBLIC.stations)} asked={useAnswer(StationDocument, { id })}>
      {({ station }) => (station ? <Shown station={station} /> : <NotFoundPage text={PUBLIC.notPublic} />)}
    </LoadedPage>
  );
}

function Shown({ station }: { station: Station }) {
  return (
    <PublicPage title={station.name}>
      <About station={station} />
      <Panel title={say(PLACE.contract)}>
        {station.lot?.contract ? <Contract lot={station.lot} /> : <p>{say(PLACE.noContract)}</p>}
      </Panel>
      <p>
        <Link className="button primary" href={hrefOf('/complain', { station: station.id })}>
          {say(PLACE.complain)}
        </Link>
      </p>
    </PublicPage>
  );
}

function About({ station }: { station: Station }) {
  const { status, district, division, venue, phone, openingHours, serviceKinds, openedOn } = station;
  return (
    <Panel title={say(PLACE.facts)}>
      <Facts
        facts={[
          [PLACE.status, <StatusTag key="status" vocabulary={STATION_STATUS} value={status} />],
          [PUBLIC.district, district && <Link href={hrefOf(`/divisions/${district.code}`)}>{district.name}</Link>],
          [PLACE.street, division?.name],
          [PLACE.address, venue?.address],
          [PLACE.phone, phone && <a href={`tel:${phone}`}>{phone}</a>],
          [PLACE.openingHours, openingHours.length > 0 ? <OpeningTimes hours={openingHours} /> : null],
          [PLACE.services, serviceKinds.map((kind) => labelOf(SERVICE_KIND, kind)).join('、')],
          [PLACE.openedOn, openedOn],
          [PLACE.grade, gradeOf(station)],
        ]}
      />
    </Panel>
  );
}

function gradeOf({ latestEvaluation }: Station): string {
  if (!latestEvaluation) return say(PLACE.noGrade);
  const { projectYear, grade } = latestEvaluation;
  return say(PLACE.gradeText, { year: projectYear, grade: labelOf(GRADE, grade) });
}

function Contract({ lot: { priceFen, contract } }: { lot: NonNullable<Station['lot']> }) {
  const { id = '', startsOn = '', endsOn = '', contractor } = contract ?? {};
  return (
    <>
      <Facts
        facts={[
          [PLACE.contractor, contractor?.name],
          [PLACE.term, say(PLACE.termText, { from: startsOn, until: endsOn })],
          [PLACE.price, say(PLACE.yuan, { amount: yuan(priceFen) })],
        ]}
      />
      <p>
        <Link href={hrefOf(`/contracts/${id}`)}>{say(PLACE.openContract)}</Link>
      </p>
    </>
  );
}
