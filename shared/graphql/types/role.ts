import { ROLE } from '../../domain/roles';
import { domainEnum } from './enums';

/** The enum of roles, the same in every subgraph that names them. */
export const RoleEnum = domainEnum(ROLE);
