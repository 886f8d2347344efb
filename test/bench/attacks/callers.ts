import { CITY, LIXIA } from '../../support/city/small-city';
import { office } from '../../support/city/callers';

export const city = office('CITY_BUREAU', CITY);
export const bureau = office('DISTRICT_BUREAU', LIXIA);
