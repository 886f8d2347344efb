import { z } from 'zod';
import { type DivisionCode } from '../shared/division-code';
import { type AskGraph } from '../shared/follow/feed';
import { SharedRun } from '../shared/follow/shared-run';
import { type Log } from '../shared/log';
import { shanghaiToday } from '../shared/period';
import { Recurring } from '../shared/recurring';
import { askAs } from './ask-in-process';
import { identityUnavailable } from './identity-unavailable';
import { type SubgraphTransport } from './subgraph-transport';

const QUERY = '{ endedDivisions { code endedOn } }';

/** How late the gateway may hear of a division that has ended, in another process, at once. */
const REFRESH_MILLISECONDS = 5000;
const LATEST_REFRESH_MILLISECONDS = 30_000;

const answerSchema = z.object({
  endedDivisions: z.array(z.object({ code: z.string(), endedOn: z.string() })),
});

/** The first day on which a division is no more, by its code. */
type Ended = ReadonlyMap<string, string>;

/** Which divisions are no more: a caller whose division has ended is no caller. Stations knows, and is asked. */
export class EndedDivisions {
  private known: Ended | null = null;
  /** One question at a time, so that an older answer never takes the place of a newer one. */
  private readonly asking = new SharedRun(() => this.ask());

  private readonly question: AskGraph;

  constructor(
    transport: SubgraphTransport,
    private readonly clock: () => Date,
  ) {
    this.question = askAs('gateway', transport);
  }

  /**
   * From what was last known, however old: while stations does not answer, no division ends.
   * @throws HubError UNAVAILABLE where it was never known, and cannot be asked
   */
  async hasEnded(division: DivisionCode): Promise<boolean> {
    const endedOn = (this.known ?? (await this.firstKnown())).get(division);
    return endedOn !== undefined && endedOn <= shanghaiToday(this.clock());
  }

  /** Asks anew. @throws where stations does not answer; what was known stays */
  refresh(): Promise<unknown> {
    return this.asking.run();
  }

  /** Asks now, and every few seconds. */
  keepAsking(log: Log): Recurring {
    const title = 'It is not known anew which divisions have ended.';
    const rhythm = { milliseconds: REFRESH_MILLISECONDS, mostMilliseconds: LATEST_REFRESH_MILLISECONDS };
    return new Recurring(() => this.refresh(), { title, ...rhythm, log });
  }

  private async firstKnown(): Promise<Ended> {
    try {
      return await this.asking.run();
    } catch (error) {
      throw identityUnavailable(error);
    }
  }

  private async ask(): Promise<Ended> {
    const { endedDivisions } = answerSchema.parse(await this.question('stations', QUERY, {}));
    this.known = new Map(endedDivisions.map(({ code, endedOn }) => [code, endedOn]));
    return this.known;
  }
}
