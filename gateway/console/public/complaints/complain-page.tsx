import { useState } from 'react';
import { shanghaiToday } from '../../../../shared/kernel/dates/period';
import { StationNameDocument } from '../../generated/documents/public';
import { say } from '../../words/language';
import { COMPLAIN } from '../../words/public/complaints';
import { PUBLIC } from '../../words/public/frame';
import { LoadedPage, NotFoundPage } from '../frame/messages';
import { useAnswer } from '../frame/use-answer';
import { PublicPage } from '../frame/public-page';
import { ComplaintForm } from './complaint-form';
import { ReceiptView } from './receipt-view';

type Station = { id: string; name: string };
const NOT_CHOSEN: Station = { id: '', name: '' };

type ComplainPageProps = { stationId: string; clock: () => Date };

/** The page to complain about a station. Without a station id, the person chooses the station first. */
export function ComplainPage({ stationId, clock }: ComplainPageProps) {
  return stationId === '' ? (
    <Complaining station={NOT_CHOSEN} clock={clock} />
  ) : (
    <AboutStation stationId={stationId} clock={clock} />
  );
}

function AboutStation({ stationId, clock }: ComplainPageProps) {
  return (
    <LoadedPage title={say(COMPLAIN.title)} asked={useAnswer(StationNameDocument, { id: stationId })}>
      {({ station }) =>
        station ? <Complaining station={station} clock={clock} /> : <NotFoundPage text={PUBLIC.notPublic} />
      }
    </LoadedPage>
  );
}

/** Shows the form. After the complaint has been sent, shows its receipt. */
function Complaining({ station, clock }: { station: Station; clock: () => Date }) {
  const [about, setAbout] = useState(station);
  const [sent, setSent] = useState<{ receipt: string; sentOn: string } | null>(null);
  const [hasFaults, setHasFaults] = useState(false);
  if (sent !== null) return <ReceiptView {...sent} station={about.name} />;
  return (
    <PublicPage title={say(COMPLAIN.title)} hasFaults={hasFaults}>
      <p className="intro">{say(COMPLAIN.intro)}</p>
      <ComplaintForm
        given={station}
        onStation={setAbout}
        onSent={(receipt) => setSent({ receipt, sentOn: shanghaiToday(clock()) })}
        onFaults={setHasFaults}
      />
    </PublicPage>
  );
}
