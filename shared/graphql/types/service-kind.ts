import { type ServiceKind } from '../../demo/facts';
import { stringEnum } from './enums';

/** The three kinds of service (ST-5); the same enum in every subgraph that names them. */
export const ServiceKindEnum = stringEnum<ServiceKind>('ServiceKind', [
  'PROFESSIONAL_SERVICE',
  'TALENT_TRAINING',
  'COMMUNITY_GOVERNANCE',
]);
