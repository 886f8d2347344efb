import { type RecordingArea } from '../ground/event/recording-area';
import { GeneralBudgetFactsResolver } from './general-budget/general-budget.resolver';
import { HubLotFactsResolver, LotFactsResolver } from './lot/lot-facts.resolver';

/** The facts that the assessor asks for, without personal data. */
export const facts: RecordingArea = {
  resolvers: [LotFactsResolver, HubLotFactsResolver, GeneralBudgetFactsResolver],
  tables: [],
  actions: [],
};
