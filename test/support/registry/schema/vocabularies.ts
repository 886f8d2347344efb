import * as contracts from '../../../../shared/domain/contracts';
import * as divisions from '../../../../shared/domain/divisions';
import * as evaluations from '../../../../shared/domain/evaluations';
import * as money from '../../../../shared/domain/money';
import * as oversight from '../../../../shared/domain/oversight';
import * as personnel from '../../../../shared/domain/personnel';
import * as roles from '../../../../shared/domain/roles';
import * as standard from '../../../../shared/domain/standard';
import * as stations from '../../../../shared/domain/stations';
import * as submissions from '../../../../shared/domain/submissions';
import { type Vocabulary } from '../../../../shared/domain/vocabulary';

const FILES = [contracts, divisions, evaluations, money, oversight, personnel, roles, standard, stations, submissions];

function isVocabulary(value: unknown): value is Vocabulary<string> {
  return typeof value === 'object' && value !== null && 'values' in value && 'labels' in value;
}

/** Every vocabulary in shared/domain. */
export const VOCABULARIES: readonly Vocabulary<string>[] = FILES.flatMap((file) => {
  const values: unknown[] = Object.values(file);
  return values.filter(isVocabulary);
});
