import { eventResolver } from '../../../../shared/graphql/event.resolver';

export const EventResolver = eventResolver({
  feed: 'financeEvents',
  verification: 'verifyFinanceChains',
  readers: ['FINANCE_BUREAU'],
});
