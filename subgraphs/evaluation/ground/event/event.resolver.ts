import { eventResolver } from '../../../../shared/graphql/event.resolver';

export const EventResolver = eventResolver({
  feed: 'evaluationEvents',
  verification: 'verifyEvaluationChains',
});
