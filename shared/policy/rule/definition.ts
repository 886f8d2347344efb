import { type z } from 'zod';
import { type FindingSubject, type RuleForce } from '../../domain/standard';
import { type Label, type Vocabulary } from '../../domain/vocabulary';

/** The subgraph that owns the facts of a rule. */
export type RuleOwner = 'stations' | 'personnel' | 'finance' | 'evaluation';

/**
 * The way in which a report shows the value of a figure: with the labels of a vocabulary, as an amount in fen, as yes or
 * no, as a list of periods such as 2026-03 or 2026-W11, or as a list of divisions. The value holds the codes of the
 * divisions. A figure that is an id is not shown. A figure without this property is a number, a date or a text, and is
 * shown unchanged.
 */
export type FigureValues = Vocabulary<string> | 'FEN' | 'YES_OR_NO' | 'PERIODS' | 'DIVISIONS' | 'ID';

/**
 * How a value must relate to the required value: a date that is not later (LATEST), or an amount or a number that is not
 * greater (MOST).
 */
export type FigureBound = 'LATEST' | 'MOST';

/** The word for a figure without a value if the value counts as not recorded, such as a venue that nobody entered. */
export const NOT_RECORDED: Label = { zh: '未登记', en: 'Not recorded' };

/**
 * One figure that a finding of the rule rests on: its label, and how reports show its value. `absent` is the word for a
 * figure without a value. A figure without this word is unknown if it has no value. `bound` is absent where the label
 * already says how the value must relate to the required value.
 */
export type FigureDefinition = Label & {
  readonly values?: FigureValues;
  readonly absent?: Label;
  readonly bound?: FigureBound;
};

type ParameterNameOf<Parameters extends z.ZodType> = keyof z.infer<Parameters> & string;

/**
 * The part of a rule that all cities and subgraphs share. A city's policy adds the clause, the force and the
 * parameters.
 */
export type RuleDefinition<
  Id extends string = string,
  Parameters extends z.ZodType = z.ZodType,
  FigureName extends string = string,
> = {
  readonly id: Id;
  readonly title: Label;
  readonly owner: RuleOwner;
  /** The force of the rule if the policy of a city does not set another force. */
  readonly force: RuleForce;
  /** The kinds of subjects that the rule judges. */
  readonly subjects: readonly FindingSubject[];
  readonly parameters: Parameters;
  /** The unit of each numeric parameter, in Chinese. A ratio has no unit. */
  readonly units: Readonly<Partial<Record<ParameterNameOf<Parameters>, string>>>;
  readonly figures: Readonly<Record<FigureName, FigureDefinition>>;
};

/** Declares a rule and keeps its id, its parameters and the names of its figures as exact types. */
export function defineRule<const Id extends string, Parameters extends z.ZodType, const FigureName extends string>(
  definition: RuleDefinition<Id, Parameters, FigureName>,
): RuleDefinition<Id, Parameters, FigureName> {
  return definition;
}
