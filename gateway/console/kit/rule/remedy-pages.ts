import { createContext } from 'react';
import { type WorkKind } from '../../../../shared/domain/work/work-kind';
import { type Words } from '../../words/language';
import { type RuleId } from '../../words/standard';

/**
 * A page on which the role can act only while its work list has work of this kind. Otherwise, another office must act
 * first, and the role can only view the records at the other address.
 */
export type PageForWork = { kind: WorkKind; to: string; view: { title: Words; to: string } };

/**
 * Returns the address of the page for a station. Returns a `PageForWork` if the role can act there only at times.
 */
type RemedyPage = (station: string | null, today: string) => string | PageForWork;

/**
 * The pages on which a role can help to meet a rule. Each function gets the id of the station that does not meet the
 * rule, or null where no station is known.
 */
export type RemedyPages = Readonly<Partial<Record<RuleId, RemedyPage>>>;

/**
 * Gives all components inside it a function that returns whether the role's work list has work of the given kind that
 * the role can do now.
 */
export const ReadyWorkProvider = createContext<(kind: WorkKind) => boolean>(() => false);

/** Gives all components inside it the addresses of the pages on which the role can help to meet a rule. */
export const RemedyProvider = createContext<RemedyPages>({});
