import { type ObservedVerdict } from '../../../../shared/domain/standard';
import { type PlainDate } from '../../../../shared/kernel/dates/period';

/** A verdict about one rule from a visit by the district hub or an inspection by the city platform. */
export type ObservedCheck = { checkedOn: PlainDate; rule: string; verdict: ObservedVerdict };
