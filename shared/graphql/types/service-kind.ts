import { SERVICE_KIND } from '../../domain/stations';
import { domainEnum } from './enums';

/** The three kinds of service (ST-5), the same enum in every subgraph that names them. */
export const ServiceKindEnum = domainEnum(SERVICE_KIND);
