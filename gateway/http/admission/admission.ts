import { callerKey, type Counted, isPublic } from './caller-key';
import { type BudgetSetting, CostBudgets } from './cost-budgets';
import { LoadShedding, type SheddingSetting } from './load-shedding';
import { RequestsInProgress } from './requests-in-progress';

/**
 * The cost of a request in addition to the cost of its answer, as a number of fields. It covers parsing, validation and
 * the check of the token.
 */
const FIELDS_OF_A_REQUEST = 100;

export type AdmissionSetting = BudgetSetting & SheddingSetting & { requestsAtOnce: number };

/**
 * Decides which requests are served, so that no caller slows the work of another. It limits the requests that each
 * caller has in progress, and the cost of the caller's operations in a minute. It refuses all outside callers while the
 * process is overloaded. The Hub's own roles are never refused.
 */
export class Admission {
  private readonly shedding: LoadShedding;
  private readonly inProgress: RequestsInProgress;
  private readonly budgets: CostBudgets;

  constructor(setting: AdmissionSetting) {
    this.shedding = new LoadShedding(setting);
    this.inProgress = new RequestsInProgress(setting.requestsAtOnce);
    this.budgets = new CostBudgets(setting);
  }

  /**
   * Admits a request of a caller or a session.
   * @param address the address from which the request comes; requests of the public are counted by address
   * @returns the function that ends the request
   * @throws HubError UNAVAILABLE if the process is overloaded; RATE_LIMITED if the caller has too many requests in
   * progress or has used up their budget
   */
  start(counted: Counted, address: string): () => void {
    const key = callerKey(counted, address);
    if (key === null) return () => undefined;
    this.shedding.assertNotOverloaded();
    this.budgets.spend({ key, isPublic: isPublic(counted) }, FIELDS_OF_A_REQUEST);
    return this.inProgress.start(key);
  }

  /** Charges an operation to the caller's budget. @throws HubError RATE_LIMITED if the budget is too small */
  spend(counted: Counted, address: string, fields: number): void {
    const key = callerKey(counted, address);
    if (key !== null) this.budgets.spend({ key, isPublic: isPublic(counted) }, fields);
  }
}
