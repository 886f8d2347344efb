import { type Daily } from '../../shared/daily-work';
import { POLICIES } from '../../shared/policy/policy';
import { expectFurther } from './submission/expectation.commands';
import { onTransaction } from './transaction';

/** With each year the hub looks a year further ahead; with a new policy, once more. */
export const daily: Daily = async ({ access }, today) => {
  await expectFurther(onTransaction(access), { today, policies: POLICIES });
};
