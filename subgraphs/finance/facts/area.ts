import { type RecordingArea } from '../ground/event/recording-area';
import { GeneralBudgetFactsResolver } from './general-budget/general-budget.resolver';
import { HubLotFactsResolver, LotFactsResolver } from './lot/lot-facts.resolver';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { type LotSources, lotFactsLoaders } from './lot/lot-facts.loader';
import { generalBudgetLoaders } from './general-budget/general-budget.loader';

/** The area of the facts from which the assessor determines findings. The facts contain no personal data. */
export const facts = {
  resolvers: [LotFactsResolver, HubLotFactsResolver, GeneralBudgetFactsResolver],
  tables: [],
  loaders: (sources: LotSources) => mergeDistinct([lotFactsLoaders(sources), generalBudgetLoaders(sources)]),
  actions: [],
} satisfies RecordingArea;
