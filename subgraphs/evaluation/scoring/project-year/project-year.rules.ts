import { type EvaluationKind } from '../../../../shared/domain/evaluations';
import { type Message, badInput, notFound } from '../../../../shared/kernel/errors';
import { addDays, addYears } from '../../../../shared/kernel/dates/period';

/** A lot of the station, as the table `place_lot` stores it. `endedOn` is the day of a termination, or else null. */
export type ServedLot = {
  lotId: string;
  contractorId: string;
  startsOn: string;
  endsOn: string;
  endedOn: string | null;
};
/** A project year of a lot. */
export type ServedYear = { lot: ServedLot; ordinal: number; beginsOn: string };

/**
 * Returns the project year of the lot that begins in a calendar year. Null if the year would begin outside the term, or
 * on or after the day of a termination.
 */
export function servedYear(lot: ServedLot, projectYear: number): ServedYear | null {
  const ordinal = projectYear - Number(lot.startsOn.slice(0, 4)) + 1;
  if (ordinal < 1 || ordinal > LONGEST_TERM) return null;
  const beginsOn = addYears(lot.startsOn, ordinal - 1);
  const isOver = beginsOn > lot.endsOn || (lot.endedOn !== null && beginsOn >= lot.endedOn);
  return isOver ? null : { lot, ordinal, beginsOn };
}

/**
 * The greatest ordinal of a project year. No contract runs for that many years, so this limit refuses only years far in
 * the future.
 */
const LONGEST_TERM = 100;

/** Returns all project years of a lot, in their order. */
export function yearsOf(lot: ServedLot): ServedYear[] {
  const first = Number(lot.startsOn.slice(0, 4));
  const count = Math.min(LONGEST_TERM, Number(lot.endsOn.slice(0, 4)) - first + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => servedYear(lot, first + index) ?? []).flat();
}

/** Returns whether a termination of the lot ends the project year early. Such a year need not be evaluated (EV-1). */
export function isCutShort({ lot: { endedOn, endsOn }, beginsOn }: ServedYear): boolean {
  const full = addDays(addYears(beginsOn, 1), -1);
  return endedOn !== null && endedOn <= (full < endsOn ? full : endsOn);
}

type Meant = { projectYear: number; contractorId: string | null };

/**
 * Returns the project years that begin in a calendar year, for all lots or for the lots of one contractor.
 * @throws HubError NOT_FOUND for a contractor that never served the station, BAD_USER_INPUT if no project year begins
 * in the calendar year
 */
export function servedYears(lots: readonly ServedLot[], { projectYear, contractorId }: Meant): ServedYear[] {
  const meant = lots.filter((lot) => contractorId === null || lot.contractorId === contractorId);
  if (contractorId !== null && meant.length === 0) throw notFound('input.contractorId');
  const years = meant.flatMap((lot) => servedYear(lot, projectYear) ?? []);
  if (years.length > 0) return years;
  throw badInput('input.projectYear', contractorId === null ? noYear(projectYear) : noYearOfContractor(projectYear));
}

const noYear = (projectYear: number): Message => ({
  zh: `该社工站没有在 ${projectYear} 年开始的项目年度,请核对年份。`,
  en: `No project year begins at this station in ${projectYear}. Check the year.`,
});
const noYearOfContractor = (projectYear: number): Message => ({
  zh: `该承接主体在该社工站没有在 ${projectYear} 年开始的项目年度,请核对年份和承接主体。`,
  en: `This contractor has no project year at this station that begins in ${projectYear}. Check the year and the contractor.`,
});

/**
 * Returns the project year to evaluate, which must have begun. If one contractor began several project years in the
 * calendar year, the last one is returned. If several contractors began a project year, the caller must name the
 * contractor.
 * @throws HubError NOT_FOUND for a contractor that never served the station; BAD_USER_INPUT if no project year has
 * begun in the calendar year, or if the contractor must be named
 */
export function yearToScore(lots: readonly ServedLot[], { today, ...meant }: Meant & { today: string }): ServedYear {
  const years = servedYears(lots, meant);
  const started = years.filter(({ beginsOn }) => beginsOn <= today);
  const last = started.toSorted((one, other) => one.beginsOn.localeCompare(other.beginsOn)).at(-1);
  if (last === undefined) {
    const [first = ''] = years.map(({ beginsOn }) => beginsOn).sort();
    throw badInput('input.projectYear', {
      zh: `该项目年度自 ${first} 开始,请在开始后评分或者聘请评估小组成员。`,
      en: `This project year begins on ${first}. Score it, or appoint a panel, on that day or later.`,
    });
  }
  if (started.every(({ lot }) => lot.contractorId === last.lot.contractorId)) return last;
  throw badInput('input.contractorId', {
    zh: `该社工站有多个承接主体的项目年度始于 ${meant.projectYear} 年,请指明承接主体。`,
    en: `Several contractors began a project year at the station in ${meant.projectYear}. Choose the contractor.`,
  });
}

/** Returns the last day of a project year. The year ends early if the term ends or the lot is terminated. */
export function lastDayOf({ lot, beginsOn }: ServedYear): string {
  const left = lot.endedOn === null ? [] : [addDays(lot.endedOn, -1)];
  const [first = beginsOn] = [addDays(addYears(beginsOn, 1), -1), lot.endsOn, ...left].sort();
  return first;
}

type Scoring = { kind: EvaluationKind; daysBeforeYearEnd: number; today: string };

/**
 * Checks that an evaluation of this kind may be scored today. An annual evaluation may be scored from
 * `daysBeforeYearEnd` days before the end of the project year. A mid-term evaluation may be scored up to the end of the
 * project year.
 * @throws HubError BAD_USER_INPUT
 */
export function assertOpenToScore(year: ServedYear, { kind, daysBeforeYearEnd, today }: Scoring): void {
  const endsOn = lastDayOf(year);
  switch (kind) {
    case 'ANNUAL': {
      const opensOn = addDays(endsOn, -daysBeforeYearEnd);
      if (today >= opensOn) return;
      throw badInput('input.projectYear', {
        zh: `该项目年度于 ${endsOn} 结束,年度评估自 ${opensOn} 起评分。此前可办理中期评估。`,
        en: `The project year ends on ${endsOn}, and its annual evaluation can be scored from ${opensOn} on. Until then, a mid-term evaluation can be scored.`,
      });
    }
    case 'MID_TERM':
      if (today <= endsOn) return;
      throw badInput('input.projectYear', {
        zh: `该项目年度已于 ${endsOn} 结束,不能再办理中期评估,请办理年度评估。`,
        en: `The project year ended on ${endsOn}, so no mid-term evaluation is possible. Score an annual one.`,
      });
  }
}
