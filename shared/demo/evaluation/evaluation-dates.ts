import { type EvaluationFact } from '../facts/evaluation';
import { type EvaluatingOffice } from '../../domain/roles';
import { addDays, type PlainDate } from '../../kernel/dates/period';
import { JINAN_2021 } from '../../policy/cities/jinan-2021';
import { addWorkingDays } from '../../policy/working-days';
import { int, type Random } from '../plan/random';

export const OFFICES = ['DISTRICT_BUREAU', 'STREET_OFFICE'] as const;

type Dates = {
  openedOn: PlainDate;
  scoredOn: Record<EvaluatingOffice, PlainDate>;
  /** The number of days from the end of the objection period until each office signs. */
  afterDays: Record<EvaluatingOffice, number>;
};

/** Returns when an evaluation is opened and scored, counted from the last day of its year. */
export function datesOf(random: Random, yearEnd: PlainDate): Dates {
  const openedOn = addDays(yearEnd, int(random, 3, 12));
  const scoredOn = {
    DISTRICT_BUREAU: addDays(openedOn, int(random, 3, 12)),
    STREET_OFFICE: addDays(openedOn, int(random, 3, 18)),
  };
  const afterDays = { DISTRICT_BUREAU: int(random, 1, 3), STREET_OFFICE: int(random, 2, 5) };
  return { openedOn, scoredOn, afterDays };
}

/**
 * Returns the last day on which the contractor may object. The objection period begins on the day `on`. On that day,
 * the contractor received the result, or the answer to its objection.
 */
function objectUntil(on: PlainDate): PlainDate {
  const { parameters } = JINAN_2021.rules['EV-1'];
  return addWorkingDays(on, parameters.objectionWorkdays, JINAN_2021.calendar);
}

/** Returns the signatures, each made some days after the last day on which the contractor could object. */
export function signaturesAfter(on: PlainDate, afterDays: Dates['afterDays']): EvaluationFact['signatures'] {
  return OFFICES.map((office) => ({ office, on: addDays(objectUntil(on), afterDays[office]) }));
}

const OBJECTED_AFTER_DAYS = 2;
const DECIDED_AFTER_DAYS = 3;
const ANSWER = '经复核，评分依据充分，维持原评分。';

/**
 * Returns the contractor's objection to a result. Null if the contractor has not objected before today. In the
 * objection, `decided` is null if no decision was made before today.
 */
export function objectionOn(deliveredOn: PlainDate, reason: string, today: PlainDate): EvaluationFact['objection'] {
  const on = addDays(deliveredOn, OBJECTED_AFTER_DAYS);
  if (on >= today) return null;
  const decidedOn = addDays(on, DECIDED_AFTER_DAYS);
  return { on, reason, decided: decidedOn < today ? { on: decidedOn, answer: ANSWER } : null };
}

/**
 * Returns the day on which the last objection period begins: the day of the result, or of the answer to an objection.
 */
export function settledOn(deliveredOn: PlainDate, objects: boolean): PlainDate {
  return objects ? addDays(deliveredOn, OBJECTED_AFTER_DAYS + DECIDED_AFTER_DAYS) : deliveredOn;
}
