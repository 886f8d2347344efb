import { type ReactNode } from 'react';
import { Boundary } from '../kit/feedback/boundary';
import { CITY } from './frame/city';
import { PAGE } from '../words/every-page';
import { LANGUAGE, say } from '../words/language';
import { ComplainPage } from './complaints/complain-page';
import { ProgressPage } from './complaints/progress-page';
import { ContractListPage } from './disclosure/contract-list-page';
import { ContractPage } from './disclosure/contract-page';
import { NoticeListPage } from './disclosure/notice-list-page';
import { NoticePage } from './disclosure/notice-page';
import { OpenDataPage } from './disclosure/open-data-page';
import { type Address, useAddress } from './frame/address';
import { Frame } from './frame/frame';
import { NotFoundPage } from './frame/messages';
import { PublicPage } from './frame/public-page';
import { DistrictPage } from './stations/district-page';
import { HomePage } from './stations/home-page';
import { SearchPage } from './stations/search-page';
import { StationPage } from './stations/station-page';

/** The public application: the frame, and the page for the current address. */
export function PublicApp({ clock }: { clock: () => Date }) {
  const address = useAddress();
  document.documentElement.lang = LANGUAGE === 'zh' ? 'zh-CN' : 'en';
  return (
    <Frame path={address.path}>
      <Boundary key={address.path} fallback={<BrokenPage />}>
        {pageOf(address, clock)}
      </Boundary>
    </Frame>
  );
}

function pageOf({ path, search, visit }: Address, clock: () => Date): ReactNode {
  const asked = (name: string) => search.get(name) ?? '';
  const division = divisionOf(asked('division'));
  const [, noun = '', id = '', ...rest] = path.split('/');
  if (rest.length > 0) return <NotFoundPage />;
  if (id !== '') return recordOf(noun, id);
  switch (noun) {
    case '':
      return <HomePage />;
    case 'search':
      return <SearchPage name={asked('name')} division={division} />;
    case 'notices':
      return <NoticeListPage division={division} />;
    case 'contracts':
      return <ContractListPage division={division} status={asked('status')} />;
    case 'data':
      return <OpenDataPage division={division} year={asked('year')} today={clock()} />;
    case 'complain':
      return <ComplainPage key={visit} stationId={asked('station')} clock={clock} />;
    case 'progress':
      return <ProgressPage />;
    default:
      return <NotFoundPage />;
  }
}

/** Matches the code of a district. */
const DISTRICT = /^\d{6}$/;

function recordOf(noun: string, id: string): ReactNode {
  switch (noun) {
    case 'divisions':
      return DISTRICT.test(id) ? <DistrictPage code={id} /> : <NotFoundPage />;
    case 'stations':
      return <StationPage id={id} />;
    case 'notices':
      return <NoticePage id={id} />;
    case 'contracts':
      return <ContractPage id={id} />;
    default:
      return <NotFoundPage />;
  }
}

/** Returns the division code from an address parameter. Returns the code of the city if the parameter is no code. */
function divisionOf(asked: string): string {
  return /^\d{4}(?:\d{2})?$/.test(asked) ? asked : CITY;
}

function BrokenPage() {
  return (
    <PublicPage title={say(PAGE.brokenTitle)}>
      <p>{say(PAGE.broken)}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {say(PAGE.retry)}
      </button>
    </PublicPage>
  );
}
