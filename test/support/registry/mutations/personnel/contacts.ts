import { type Caller } from '../../../../../shared/access/caller';
import { type DivisionCode } from '../../../../../shared/kernel/ids/division-code';
import { office } from '../../../city/callers';
import { CITY, LIXIA, STATION } from '../../../city/small-city';
import { FREE_TEXT } from '../../../city/writing-city';
import { type MutationCase, type MutationEntry } from '../../mutation-case';
import {
  badInput,
  bureau,
  city,
  districtHub,
  employer,
  employersElsewhere,
  key,
  platform,
  street,
  streetsElsewhere,
} from '../parties';

const morning = { weekday: 'MONDAY', opensAt: '09:00', closesAt: '11:30' };
const nameless = { expectedVersion: 0, phone: '0531-88881234' };
const details = { ...nameless, personInCharge: FREE_TEXT };
const stale = { set: { 'input.expectedVersion': 3 }, code: 'CONFLICT', extensions: { currentVersion: 0 } };
const refusals = {
  'a mobile phone number': badInput('input.phone', '13900001111'),
  'hours that overlap': badInput(
    'input.openingHours',
    [morning, { ...morning, opensAt: '11:00' }],
    'input.openingHours',
  ),
  'a stale version': stale,
};
const own: Omit<MutationCase, 'caller' | 'events'> = {
  variables: { input: { ...details, openingHours: [morning] } },
  elsewhere: [],
  foreign: [],
  other: { 'input.phone': '0531-88885678' },
  refusals: { ...refusals, 'a blank name': badInput('input.personInCharge', ' ') },
};
const ofOffice = (caller: Caller): MutationCase => ({ ...own, caller, events: ['OFFICE_CONTACT_RECORDED Contact'] });
/**
 * Returns the case of a finance bureau. Its input has no name, because a finance bureau works without personal data.
 */
const ofFinance = (division: DivisionCode): MutationCase => ({
  ...ofOffice(office('FINANCE_BUREAU', division)),
  variables: { input: { ...nameless, openingHours: [morning] } },
  refusals,
});

const ofStation: Omit<MutationCase, 'caller' | 'elsewhere'> = {
  variables: { input: { ...details, stationId: STATION.lixiaFirst } },
  events: ['STATION_CONTACT_RECORDED Contact'],
  foreign: [key('input.stationId', STATION.shizhong)],
  refusals: {
    'a mobile phone number': badInput('input.phone', '13900001111'),
    'a stale version': stale,
  },
};

/** Test cases for the mutations by which an office, a contractor and the keeper of a station record contact details. */
export const CONTACTS: Readonly<Record<string, MutationEntry>> = {
  recordOfficeContact: {
    CITY_BUREAU: [ofOffice(city)],
    CITY_PLATFORM: [ofOffice(platform)],
    DISTRICT_BUREAU: [ofOffice(bureau)],
    DISTRICT_HUB: [ofOffice(districtHub)],
    STREET_OFFICE: [ofOffice(street)],
    FINANCE_BUREAU: [ofFinance(LIXIA), ofFinance(CITY)],
  },
  recordContractorContact: {
    CONTRACTOR: [{ ...own, caller: employer, events: ['CONTRACTOR_CONTACT_RECORDED Contact'] }],
  },
  recordStationContact: {
    CONTRACTOR: [{ ...ofStation, caller: employer, elsewhere: employersElsewhere }],
    STREET_OFFICE: [{ ...ofStation, caller: street, elsewhere: streetsElsewhere }],
  },
};
