import { HubError } from '../../../shared/kernel/errors';
import { Buckets } from '../../../shared/runtime/token-buckets';

const MINUTE_MILLISECONDS = 60_000;

export type BudgetSetting = {
  /** The estimated number of fields that a caller with a token or a session may query in a minute. */
  fieldsAMinute: number;
  /** The estimated number of fields that all callers without a token at one address may query together in a minute. */
  publicFieldsAMinute: number;
  clock: () => Date;
};

/**
 * The budgets of callers: how much their operations may cost in a minute. The cost of an operation is the estimated
 * number of fields in its answer, plus a fixed number of fields for each request.
 */
export class CostBudgets {
  private readonly ofTokens: Buckets;
  private readonly ofAddresses: Buckets;

  constructor({ fieldsAMinute, publicFieldsAMinute, clock }: BudgetSetting) {
    const minute = { milliseconds: MINUTE_MILLISECONDS, clock };
    this.ofTokens = new Buckets({ amount: fieldsAMinute, ...minute });
    this.ofAddresses = new Buckets({ amount: publicFieldsAMinute, ...minute });
  }

  /**
   * Takes a cost from the budget of a caller.
   * @throws HubError RATE_LIMITED if the budget is smaller than the cost. The error states in how many seconds the
   * budget will suffice. In this case, the budget is not reduced.
   */
  spend({ key, isPublic }: { key: string; isPublic: boolean }, fields: number): void {
    const seconds = (isPublic ? this.ofAddresses : this.ofTokens).take(key, fields);
    if (seconds > 0) throw tooMuch(seconds);
  }
}

function tooMuch(retryAfterSeconds: number): HubError {
  const text = {
    zh: `一分钟内的查询量过大,请在 ${retryAfterSeconds} 秒后重试,或缩小查询范围。`,
    en: `Your queries cost too much within a minute. Try again in ${retryAfterSeconds} s, or query less at a time.`,
  };
  return new HubError('RATE_LIMITED', text, { retryAfterSeconds });
}
