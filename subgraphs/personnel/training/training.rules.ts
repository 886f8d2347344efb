import { type DivisionCode } from '../../../shared/division-code';
import { type Scope } from '../../../shared/scope/scope';

/**
 * Whose trainings a list shows where the caller names no division: those of his own districts, which are a range of an index.
 * Street offices and contractors have no district; theirs are the trainings of the workers that they see.
 */
export function listedDivision(asked: DivisionCode | null, scope: Scope): DivisionCode | null {
  if (asked !== null) return asked;
  return scope.kind === 'division' && scope.code.length <= 6 ? scope.code : null;
}
