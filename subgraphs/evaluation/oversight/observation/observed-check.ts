import { type ObservedVerdict } from '../../../../shared/domain/standard';
import { type PlainDate } from '../../../../shared/kernel/dates/period';

/** A verdict about one rule from a visit of the district hub or an inspection of the city. */
export type ObservedCheck = { checkedOn: PlainDate; rule: string; verdict: ObservedVerdict };
