import { type UserCaller } from '../peers/oidc-issuer';
import { type Asked, type Call, type Mutation, type Answered, Writer } from './writers';
import { identityNumberOf } from '../../city/writing-city';

const LOG_HOURS: Mutation = {
  field: 'logHours',
  document: 'mutation ($input: LogHoursInput!) { logHours(input: $input) { id } }',
  subgraph: 'personnel',
  action: 'HOURS_LOGGED',
};
const REGISTER: Mutation = {
  field: 'registerWorker',
  document: 'mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { id } }',
  subgraph: 'personnel',
  action: 'WORKER_REGISTERED',
};

/** Logs the hours of one worker's week repeatedly. Each call has a different number of minutes. */
export class HoursWriter extends Writer {
  constructor(
    name: string,
    caller: UserCaller,
    private readonly worked: { stationId: string; workerId: string; week: string },
  ) {
    super(name, caller);
  }

  protected next(minutes: number): Asked {
    const { workerId, ...where } = this.worked;
    return { mutation: LOG_HOURS, variables: { input: { ...where, entries: [{ workerId, minutes }] } } };
  }

  protected notifies({ after }: Answered, { input }: { input: { entries: { minutes: number }[] } }): boolean {
    const { stationId, workerId, week } = this.worked;
    const isOurs = after['stationId'] === stationId && after['workerId'] === workerId && after['week'] === week;
    return isOurs && after['minutes'] === input.entries[0]?.minutes;
  }
}

/** Registers one new person after another. */
export class RosterWriter extends Writer {
  constructor(
    name: string,
    caller: UserCaller,
    /** The number of this writer. It sets the birth year, so that no two writers use the same identity number. */
    private readonly block: number,
  ) {
    super(name, caller);
  }

  protected next(number: number): Asked {
    // Only 1,000 identity numbers exist for each birth date, so each block of 1,000 persons gets another day.
    const day = String(2 + Math.floor(number / 1000)).padStart(2, '0');
    const birthDate = `19${60 + this.block}-01-${day}`;
    const person = { name: `周某${number}`, birthDate, identityNumber: identityNumberOf(birthDate, number % 1000) };
    const schooling = { education: 'BACHELOR', major: '社会工作', majorKind: 'SOCIAL_WORK' };
    return { mutation: REGISTER, variables: { input: { ...person, phone: '10987654321', ...schooling } } };
  }

  protected notifies({ subjectId }: Answered, _variables: unknown, { subject }: Call): boolean {
    return subjectId === subject;
  }
}
