import { type PlainDate } from '../kernel/dates/period';
import { POLICIES, policyFor } from './policy';
import { type Policy } from './schema/policy-schema';

/** The terms that set how long offices may read personal data of workers, and how long the Hub keeps it. */
export type PersonalDataTerms = NonNullable<Policy['personalData']>;

/**
 * Returns the number of months for which offices may still read the data of a worker whose posting in this division
 * ended on the day `on`. Without a policy, access ends with the posting.
 */
export function accessMonthsAt(division: string, on: PlainDate): number {
  return policyFor(POLICIES, { division, on })?.personalData?.accessMonths ?? 0;
}

/**
 * Returns the numbers of years after which the personal data of workers is sealed (封存) and anonymised. Null if no
 * policy has such terms. A database holds the workers of all divisions, so the same terms apply to all of them. Sealing
 * can be undone, so it uses the shortest term of all policies. Anonymising cannot be undone, so it uses the longest
 * term.
 */
export function keepingTerms(policies = POLICIES): Pick<PersonalDataTerms, 'sealedAfterYears' | 'archiveYears'> | null {
  const all = policies.flatMap(({ personalData }) => personalData ?? []);
  if (all.length === 0) return null;
  return {
    sealedAfterYears: Math.min(...all.map((each) => each.sealedAfterYears)),
    archiveYears: Math.max(...all.map((each) => each.archiveYears)),
  };
}
