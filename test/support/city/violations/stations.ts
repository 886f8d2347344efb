import { addDays } from '../../../../shared/kernel/dates/period';
import { type CityLists } from '../demo/demo-city';
import { ids, stationsWhere, type Finder } from './finding';

const SIX = ['PERSONNEL', 'FINANCE', 'VOLUNTEERS', 'VENUE_USE', 'ARCHIVES', 'RECIPIENT_DATABASE'];

export const STATIONS = {
  'ST-1': ({ divisions, stations, today }) => {
    const isOpen = ({ status, suspensions }: CityLists['stations'][number]) =>
      status === 'OPERATING' || suspensions.some(({ from, until }) => until === null && addDays(from, 30) >= today);
    return divisions
      .filter(({ code }) => code.length === 9)
      .filter(({ code }) => {
        const unclosed = stations.filter(({ divisionCode, status }) => divisionCode === code && status !== 'CLOSED');
        return unclosed.length !== 1 || !unclosed.every(isOpen);
      })
      .map(({ code }) => code);
  },
  'ST-2': stationsWhere((_, { venue, equipment }) => venue === null || equipment?.acknowledgedOn == null),
  'ST-3': stationsWhere((_, { name, signage }) => {
    const right = signage.filter(({ text, hasEmblem, prominent }) => text === name && hasEmblem && prominent);
    return new Set(right.map(({ placement }) => placement)).size < 2;
  }),
  'ST-4': ({ districts, regulations, today }) =>
    districts
      .map(({ district }) => district as string)
      .filter((code) => {
        const own = regulations.filter(({ districtCode, stationId }) => districtCode === code && stationId === null);
        const kinds = own.filter(
          ({ inForceFrom, inForceUntil }) => inForceFrom <= today && (inForceUntil ?? today) >= today,
        );
        return !SIX.every((kind) => kinds.some((each) => each.kind === kind));
      }),
  'ST-5': ({ inspections }) =>
    ids(
      inspections.filter((each) =>
        each.observations.some(({ rule, verdict }) => rule === 'ST-5' && verdict === 'NOT_MET'),
      ),
    ),
} satisfies Record<string, Finder>;
