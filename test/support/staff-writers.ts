import { type UserCaller } from './oidc-issuer';
import { type Call, type Told, Writer } from './writers';
import { identityNumberOf } from './writing-city';

const LOG_HOURS = 'mutation ($input: LogHoursInput!) { logHours(input: $input) { id } }';
const REGISTER = 'mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { id } }';

/** Logs one worker's week over and over; each call says another number of minutes. */
export class HoursWriter extends Writer {
  constructor(
    name: string,
    caller: UserCaller,
    private readonly worked: { stationId: string; workerId: string; week: string },
  ) {
    super(name, caller, { field: 'logHours', document: LOG_HOURS, subgraph: 'personnel', action: 'HOURS_LOGGED' });
  }

  protected next(minutes: number): Record<string, unknown> {
    const { workerId, ...where } = this.worked;
    return { input: { ...where, entries: [{ workerId, minutes }] } };
  }

  protected tells({ after }: Told, { input }: { input: { entries: { minutes: number }[] } }): boolean {
    const { stationId, workerId, week } = this.worked;
    const isOurs = after['stationId'] === stationId && after['workerId'] === workerId && after['week'] === week;
    return isOurs && after['minutes'] === input.entries[0]?.minutes;
  }
}

const BORN_ON = '1990-01-02';

/** Registers one new person after the other. */
export class RosterWriter extends Writer {
  constructor(
    name: string,
    caller: UserCaller,
    /** Keeps the identity numbers of several writers apart. */
    private readonly block: number,
  ) {
    super(name, caller, {
      ...{ field: 'registerWorker', document: REGISTER, subgraph: 'personnel', action: 'WORKER_REGISTERED' },
    });
  }

  protected next(number: number): Record<string, unknown> {
    const identityNumber = identityNumberOf(`19${60 + this.block}${BORN_ON.slice(4)}`, number);
    const birthDate = `19${60 + this.block}${BORN_ON.slice(4)}`;
    const schooling = { education: 'BACHELOR', major: '社会工作', majorKind: 'SOCIAL_WORK' };
    return { input: { name: `周某${number}`, birthDate, identityNumber, phone: '10987654321', ...schooling } };
  }

  protected tells({ subjectId }: Told, _variables: unknown, { subject }: Call): boolean {
    return subjectId === subject;
  }
}
