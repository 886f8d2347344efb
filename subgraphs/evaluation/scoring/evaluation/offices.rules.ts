import { EVALUATING_OFFICE, type EvaluatingOffice } from '../../../../shared/domain/roles';
import { HubError } from '../../../../shared/kernel/errors';
import { type Person, isSamePerson, personOf } from '../../../../shared/access/person';
import { type Caller } from '../../../../shared/access/caller';
import { type OfficeWithdrawal } from './evaluation-course.row';
import { type EvaluationRow } from './evaluation.row';

/** The actions of one of the two offices in an evaluation. */
export type Part = {
  scoredOn: string | null;
  scoredBy: Person | null;
  signedOn: string | null;
  signedBy: Person | null;
  withdrawal: OfficeWithdrawal | null;
};

export function partOf(evaluation: EvaluationRow, office: EvaluatingOffice): Part {
  switch (office) {
    case 'DISTRICT_BUREAU': {
      const { districtScoredOn, districtScoredBy, districtSignedOn, districtSignedBy, districtWithdrawal } = evaluation;
      const scored = { scoredOn: districtScoredOn, scoredBy: districtScoredBy };
      return { ...scored, signedOn: districtSignedOn, signedBy: districtSignedBy, withdrawal: districtWithdrawal };
    }
    case 'STREET_OFFICE': {
      const { streetScoredOn, streetScoredBy, streetSignedOn, streetSignedBy, streetWithdrawal } = evaluation;
      const scored = { scoredOn: streetScoredOn, scoredBy: streetScoredBy };
      return { ...scored, signedOn: streetSignedOn, signedBy: streetSignedBy, withdrawal: streetWithdrawal };
    }
  }
}

export function withPart(evaluation: EvaluationRow, office: EvaluatingOffice, change: Partial<Part>): EvaluationRow {
  const part: Part = { ...partOf(evaluation, office), ...change };
  const { scoredOn, scoredBy, signedOn, signedBy, withdrawal } = part;
  switch (office) {
    case 'DISTRICT_BUREAU': {
      const scored = { districtScoredOn: scoredOn, districtScoredBy: scoredBy };
      const signed = { districtSignedOn: signedOn, districtSignedBy: signedBy };
      return { ...evaluation, ...scored, ...signed, districtWithdrawal: withdrawal };
    }
    case 'STREET_OFFICE': {
      const scored = { streetScoredOn: scoredOn, streetScoredBy: scoredBy };
      const signed = { streetSignedOn: signedOn, streetSignedBy: signedBy };
      return { ...evaluation, ...scored, ...signed, streetWithdrawal: withdrawal };
    }
  }
}

export function otherOffice(office: EvaluatingOffice): EvaluatingOffice {
  return office === 'DISTRICT_BUREAU' ? 'STREET_OFFICE' : 'DISTRICT_BUREAU';
}

/**
 * Returns the side of a caller, which decides what the caller may learn about a draft. The street office is a side of
 * its own. Every other caller is on the side of the district bureau.
 */
export function sideOf({ role }: Pick<Caller, 'role'>): EvaluatingOffice {
  return role === 'STREET_OFFICE' ? 'STREET_OFFICE' : 'DISTRICT_BUREAU';
}

/**
 * Returns the offices whose score or signature an evaluation awaits, as far as one side may know. In a draft, a side
 * that has scored sees that the other office is awaited. A side that has not scored sees only that it is awaited
 * itself.
 */
export function awaitedOf(evaluation: EvaluationRow, side: EvaluatingOffice): EvaluatingOffice[] {
  switch (evaluation.status) {
    case 'DRAFT':
      if (evaluation.panel !== null) return [];
      return [partOf(evaluation, side).scoredOn === null ? side : otherOffice(side)];
    case 'SCORED':
      return EVALUATING_OFFICE.values.filter((office) => partOf(evaluation, office).signedOn === null);
    case 'SIGNED':
    case 'SUPERSEDED':
      return [];
  }
}

/** The office that acts, and the person who acts for it. */
export type Evaluator = { office: EvaluatingOffice; person: Person };

/**
 * Returns the caller as an evaluator.
 * @throws Error for a caller of any other role. Such a caller cannot reach the mutations that use this function
 */
export function evaluatorOf(caller: Caller): Evaluator {
  if (caller.role !== 'DISTRICT_BUREAU' && caller.role !== 'STREET_OFFICE')
    throw new Error(`The role ${caller.role} does not evaluate stations.`);
  return { office: caller.role, person: personOf(caller) };
}

/**
 * Checks that the person has not acted for the other office. A person who scored for the other office knows its points.
 * A person who signed or withdrew for the other office must not decide for both.
 * @throws HubError FORBIDDEN
 */
export function assertOneOffice(evaluation: EvaluationRow, { office, person }: Evaluator): void {
  const { scoredBy, signedBy, withdrawal } = partOf(evaluation, otherOffice(office));
  const others = [scoredBy, signedBy, withdrawal?.by ?? null];
  if (!others.some((each) => isSamePerson(each, person))) return;
  throw new HubError('FORBIDDEN', {
    zh: '同一人不得在同一次评估中代表两个单位,请由其他人员办理。',
    en: 'You cannot act for both offices in one evaluation. Another person must act for this office.',
  });
}
