import { type UserCaller } from './oidc-issuer';
import { Writer } from './writers';

const RECORD_VENUE = 'mutation ($input: RecordVenueInput!) { recordVenue(input: $input) { id version } }';

/** Moves one station from address to address; no two calls of any writer name the same one. */
export class VenueWriter extends Writer {
  private version = 1;

  constructor(
    name: string,
    caller: UserCaller,
    readonly stationId: string,
  ) {
    super(name, caller, { field: 'recordVenue', document: RECORD_VENUE });
  }

  protected next(number: number): Record<string, unknown> {
    const address = `${this.name}路${number}号`;
    return {
      input: { stationId: this.stationId, expectedVersion: this.version, address, source: 'PUBLIC_BUILDING' },
    };
  }

  protected override learn({ currentVersion }: Record<string, unknown>): void {
    if (typeof currentVersion === 'number') this.version = currentVersion;
  }
}
