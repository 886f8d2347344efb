import { type RecordingArea } from '../ground/event/recording-area';
import { PaymentStepsResolver } from './payment/payment-steps.resolver';
import { workItemResolvers } from './work/work.resolver';

/** The area of work items: what the offices and contractors of the subgraph's nouns must do. */
export const desk = {
  resolvers: [...workItemResolvers, PaymentStepsResolver],
  tables: [],
  actions: [],
} satisfies RecordingArea;
