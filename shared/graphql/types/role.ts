import { ROLES, type Role } from '../../access/caller';
import { stringEnum } from './enums';

/** The same enum in every subgraph that names roles. */
export const RoleEnum = stringEnum<Role>('Role', ROLES);
