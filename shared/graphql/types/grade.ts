import { GRADE } from '../../domain/evaluations';
import { domainEnum } from './enums';

/** The enum of the grades of an evaluation, shared by every subgraph that uses it. */
export const GradeEnum = domainEnum(GRADE);
