import { type RecordingArea } from '../ground/event/recording-area';
import { PaymentStepsResolver } from './payment/payment-steps.resolver';
import { workItemResolvers } from './work/work.resolver';

/** The area of work items: what offices and contractors must do about contracts, budgets and payments. */
export const desk = {
  resolvers: [...workItemResolvers, PaymentStepsResolver],
  tables: [],
  actions: [],
} satisfies RecordingArea;
