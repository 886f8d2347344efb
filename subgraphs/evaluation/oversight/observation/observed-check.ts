import { type ObservedVerdict } from '../../../../shared/domain/standard';
import { type PlainDate } from '../../../../shared/kernel/dates/period';

/** What a visit of the district hub, or an inspection of the city, says about one rule. */
export type ObservedCheck = { checkedOn: PlainDate; rule: string; verdict: ObservedVerdict };
