import { ROLE } from '../../domain/roles';
import { domainEnum } from './enums';

/** The enum of roles, shared by every subgraph that uses it. */
export const RoleEnum = domainEnum(ROLE);
