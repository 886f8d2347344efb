import { type DataSource } from 'typeorm';
import { type Grade } from '../../../../shared/domain/evaluations';
import { type FollowedEvent } from '../../../../shared/follow/projection/followed-event';
import { applyPage } from '../../../../shared/follow/apply-page';
import { type Follower } from '../../../../shared/follow/follower';
import { finance } from '../../../../subgraphs/finance/schema';
import { CITY, CONTRACTOR, LIXIA, NOW, STATION, idOf } from '../../city/small-city';
import { chainLink } from '../../oracle/chain-link';

/**
 * A signed evaluation. `year` is the ordinal of the project year. The first project year is 2025. `at` is the moment of
 * the second signature.
 */
export type Judged = { evaluation: number; lotId: string; year: number; grade: Grade; signedOn?: string; at?: Date };

/** A chain of events of the evaluation subgraph. Each call adds an event, even with the same content as before. */
export class EvaluationRecord {
  private readonly events: FollowedEvent[] = [];

  signed({ evaluation, lotId, year, grade, signedOn = '2026-06-16', at = NOW }: Judged): this {
    const about = { ...EVALUATED, lotId, yearOrdinal: year, projectYear: 2024 + year };
    return this.add('EVALUATION_SIGNED', evaluation, { ...about, status: 'SIGNED', grade, signedOn }, at);
  }

  /** Adds the event of the first of two signatures. */
  signedByOne(evaluation: number, lotId: string): this {
    const about = { ...EVALUATED, lotId, yearOrdinal: 1, projectYear: 2025 };
    return this.add('EVALUATION_SIGNED', evaluation, { ...about, status: 'SCORED', grade: null, signedOn: null });
  }

  superseded(evaluation: number, lotId: string, year = 1): this {
    const about = { ...EVALUATED, lotId, yearOrdinal: year, projectYear: 2024 + year };
    const after = { ...about, status: 'SUPERSEDED', grade: null, signedOn: '2026-06-16' };
    return this.add('EVALUATION_SUPERSEDED', evaluation, after);
  }

  received(kind: string, period: string, lotId: string | null, at = NOW): this {
    const after = { kind, period, lotId, stationId: STATION.lixiaFirst, districtCode: LIXIA, revision: 1 };
    const sent = { ...after, contractorId: CONTRACTOR.lixia, submittedOn: '2026-06-16' };
    return this.add('SUBMISSION_RECEIVED', this.events.length, sent, at);
  }

  /** Returns all events so far. */
  shownOf(): readonly FollowedEvent[] {
    return [...this.events];
  }

  private add(action: string, number: number, after: Record<string, unknown>, at = NOW): this {
    const sequence = this.events.length + 1;
    const type = action === 'SUBMISSION_RECEIVED' ? 'Submission' : 'Evaluation';
    this.events.push({
      ...{ id: idOf('EE', sequence), chain: CITY, sequence, occurredAt: at.toISOString(), action },
      ...{ subject: { type, id: idOf(type === 'Evaluation' ? 'EW' : 'SW', number) }, requestId: 'evaluated', after },
      ...{ stationId: STATION.lixiaFirst, districtCode: LIXIA, ...chainLink(sequence) },
    });
    return this;
  }
}

const EVALUATED = { stationId: STATION.lixiaFirst, contractorId: CONTRACTOR.lixia };

/** Returns the follower with which finance reads evaluation's events. */
function follower(): Follower {
  const found = finance.follows.find(({ follows }) => follows === 'evaluation');
  if (found === undefined) throw new Error('Finance does not follow evaluation.');
  return found;
}

/**
 * Makes finance apply the events that it has not applied yet.
 * @returns the number of events that finance recorded in response
 */
export async function receive(source: DataSource, record: EvaluationRecord, now = NOW): Promise<number> {
  const writing = { source, subgraph: 'finance', now } as const;
  return (await applyPage(writing, follower(), record.shownOf())).written;
}
