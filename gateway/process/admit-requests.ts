import { type IncomingMessage } from 'node:http';
import { type Config } from '../../shared/runtime/settings/config';
import { type Documents } from '../graph/document/documents';
import { Admission } from '../http/admission/admission';
import { measureEventLoopDelay } from '../http/admission/event-loop-delay';
import { type GraphqlParts } from '../http/graphql-route';
import { PublicWrites } from '../http/admission/public-writes';
import { type Admit } from '../http/route';
import { HubError } from '../../shared/kernel/errors';
import { type Metrics } from '../../shared/runtime/telemetry/metrics';

export type AdmittingSetting = {
  limits: Config['limits'];
  clock: () => Date;
  addressOf: (request: IncomingMessage) => string;
  documents: Documents;
  metrics: Metrics | null;
};

/** Creates the functions by which the HTTP front limits the requests of callers. */
export function admitRequests({ limits, clock, addressOf, documents, metrics }: AdmittingSetting): {
  admit: Admit;
  spend: GraphqlParts['spend'];
  throttle: GraphqlParts['throttle'];
} {
  const admission = new Admission({ ...limits, clock, delaySinceLast: measureEventLoopDelay() });
  const writes = new PublicWrites({ anHour: limits.publicWrites, clock });
  return {
    admit: ({ raw }, of) => counted(metrics, () => admission.start(of, addressOf(raw))),
    spend: (request, caller, fields) => counted(metrics, () => admission.spend(caller, addressOf(request), fields)),
    throttle: (request, { caller, parameters: { query, operationName = null } }) => {
      if (query === undefined) return;
      const asked = { caller, client: addressOf(request), document: documents.parse(query), operationName };
      counted(metrics, () => writes.admit(asked));
    },
  };
}

/** Runs a check. If it refuses a request, the metrics count `overloaded` (for all callers) or `limited` (for one). */
function counted<T>(metrics: Metrics | null, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof HubError) metrics?.refusal(error.code === 'UNAVAILABLE' ? 'overloaded' : 'limited');
    throw error;
  }
}
