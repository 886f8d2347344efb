import { SERVICE_KIND } from '../../domain/stations';
import { domainEnum } from './enums';

/** The enum of the three kinds of service (ST-5), shared by every subgraph that uses it. */
export const ServiceKindEnum = domainEnum(SERVICE_KIND);
