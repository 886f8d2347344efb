import { createContext } from 'react';
import { type RuleId } from '../../words/standard';

/**
 * The pages on which a role can help to meet a rule. Each function returns the address of the page. It gets the id of
 * the station that does not meet the rule, or null where no station is known.
 */
export type RemedyPages = Readonly<Partial<Record<RuleId, (station: string | null) => string>>>;

/** Gives all components inside it the addresses of the pages on which the role can help to meet a rule. */
export const RemedyProvider = createContext<RemedyPages>({});
