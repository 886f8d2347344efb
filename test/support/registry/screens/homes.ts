import { addMonths, type PlainDate } from '../../../../shared/kernel/dates/period';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { contractor, hub, office, PUBLIC } from '../../city/callers';
import { type Cases } from './cases';
import { fromRole, type Senders } from './sender';

const CITY = divisionCode('3701');
const LIXIA = divisionCode('370102');

/** Returns, for each query of the roles' home pages, the callers that send it and their variables. */
export function homeSenders(cases: Cases, today: PlainDate): Senders {
  return { ...cityHomes(today), ...districtHomes(cases, today), ...otherHomes(cases, today) };
}

function cityHomes(today: PlainDate): Senders {
  const year = Number(today.slice(0, 4));
  const figures = { year, dueBefore: addMonths(today, 1), waiversUntil: addMonths(today, 12) };
  const dashboard = { division: CITY, from: addMonths(today, -11).slice(0, 7), until: today.slice(0, 7), year };
  return {
    ...fromRole('city-bureau', { HomeOfCity: [{}], HomeFiguresOfCity: [figures], Dashboard: [dashboard] }, [
      office('CITY_BUREAU', CITY),
    ]),
    ...fromRole('city-platform', { HomeOfPlatform: [{}], HomeFiguresOfPlatform: [{ year }] }, [
      office('CITY_PLATFORM', CITY),
    ]),
    ...fromRole('auditor', { HomeOfAuditor: [{}], ChainChecks: [{}] }, [office('AUDITOR', CITY)]),
  };
}

function districtHomes(cases: Cases, today: PlainDate): Senders {
  const paying = cases.payingDistrict();
  return {
    ...fromRole(
      'district-bureau',
      { HomeOfDistrict: [{}], HomeFiguresOfDistrict: [{ endsBefore: addMonths(today, 36) }] },
      [office('DISTRICT_BUREAU', LIXIA)],
    ),
    ...fromRole('district-hub', { HomeOfHub: [{}], HomeFiguresOfHub: [{}] }, [hub(LIXIA, cases.contractorOf('HUB'))]),
    ...fromRole(
      'finance-bureau',
      { HomeOfFinance: [{}], HomeFiguresOfFinance: [{ division: paying, year: Number(today.slice(0, 4)) }] },
      [office('FINANCE_BUREAU', paying)],
    ),
  };
}

function otherHomes(cases: Cases, today: PlainDate): Senders {
  return {
    ...fromRole(
      'contractor',
      { HomeOfContractor: [{}], HomeFiguresOfContractor: [{ dueBefore: addMonths(today, 1) }] },
      [contractor(cases.contractorOf('STATION'))],
    ),
    ...fromRole('street-office', { HomeOfStreet: [{ month: addMonths(today, -2).slice(0, 7) }] }, [
      office('STREET_OFFICE', cases.streetToSign()),
    ]),
    ...fromRole('street-office', { HomeGapsOfStreet: [{}] }, [office('STREET_OFFICE', cases.streetWithoutVenue())]),
    ...fromRole('public', { HomeOfPublic: [{ code: CITY }] }, [PUBLIC]),
  };
}
