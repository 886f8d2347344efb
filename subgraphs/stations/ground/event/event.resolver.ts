import { eventResolver } from '../../../../shared/graphql/event.resolver';

export const EventResolver = eventResolver({
  feed: 'stationEvents',
  verification: 'verifyStationChains',
});
