import { type UserCaller } from '../peers/oidc-issuer';
import { type Asked, type Call, type Mutation, type Answered, Writer } from './writers';

const RECORD_VENUE: Mutation = {
  field: 'recordVenue',
  document: 'mutation ($input: RecordVenueInput!) { recordVenue(input: $input) { id version } }',
  subgraph: 'stations',
  action: 'VENUE_RECORDED',
};

/** A writer that edits one station. Each call sends the latest version of the station that the writer knows. */
abstract class StationWriter extends Writer {
  protected version = 1;

  constructor(
    name: string,
    caller: UserCaller,
    protected readonly stationId: string,
  ) {
    super(name, caller);
  }

  protected override learn({ version, currentVersion = version }: Record<string, unknown>): void {
    if (typeof currentVersion === 'number') this.version = currentVersion;
  }
}

/** Changes the address of the station's venue in each call. No two calls of any writer use the same address. */
export class VenueWriter extends StationWriter {
  protected next(number: number): Asked {
    const address = `${this.name}路${number}号`;
    const input = { stationId: this.stationId, expectedVersion: this.version, address, source: 'PUBLIC_BUILDING' };
    return { mutation: RECORD_VENUE, variables: { input } };
  }

  protected notifies({ after, subjectId }: Answered, { input }: { input: { address: string } }): boolean {
    return subjectId === this.stationId && after['venueAddress'] === input.address;
  }
}

/** Suspends and resumes the station in turn. The followers of the stations subgraph apply each change. */
export class AlternatingWriter extends StationWriter {
  protected next(): Asked {
    const isOperating = this.acknowledged() % 2 === 0;
    const [field, action] = isOperating
      ? (['suspendStation', 'STATION_SUSPENDED'] as const)
      : (['resumeStation', 'STATION_RESUMED'] as const);
    const declared = '$id: ID!, $expectedVersion: Int!, $reason: String!, $idempotencyKey: ID';
    const given = 'id: $id, expectedVersion: $expectedVersion, reason: $reason, idempotencyKey: $idempotencyKey';
    const document = `mutation (${declared}) { ${field}(${given}) { id version } }`;
    const variables = { id: this.stationId, expectedVersion: this.version, reason: '例行检查' };
    return { mutation: { field, document, subgraph: 'stations', action }, variables };
  }

  protected notifies({ after, subjectId }: Answered, { expectedVersion }: { expectedVersion: number }): boolean {
    return subjectId === this.stationId && after['version'] === expectedVersion + 1;
  }

  private acknowledged(): number {
    return this.calls.filter(({ outcome }: Call) => outcome === 'acknowledged').length;
  }
}
