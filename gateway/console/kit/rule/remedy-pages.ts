import { createContext } from 'react';
import { type RuleId } from '../../words/standard';

/**
 * The pages on which a role can help to meet a rule. Each function returns the address of the page. It gets the id of
 * the station that does not meet the rule, or null where no station is known.
 */
export type RemedyPages = Readonly<Partial<Record<RuleId, (station: string | null) => string>>>;

/** Provides the pages below with the addresses where the role can help to meet a rule. */
export const RemedyProvider = createContext<RemedyPages>({});
