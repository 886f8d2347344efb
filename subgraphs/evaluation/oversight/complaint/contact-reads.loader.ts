import { type Request } from '../../../../shared/graphql/request';
import { authorOf } from '../../../../shared/record/write/run-mutation';
import { runWrite } from '../../../../shared/record/write/run-write';
import { PlaceRepository } from '../../../../shared/follow/projection/place-repository';
import { recorded } from '../../../../shared/store/write';
import { scopeOf } from '../../../../shared/access/scope';
import { places } from '../../ground/station/place.row';
import { ComplaintRepository } from './complaint.repository';
import { RECORDED_COMPLAINT } from './complaint.row';

type Reader = Pick<Request, 'subgraph' | 'database' | 'caller' | 'passport' | 'now' | 'today' | 'afterWrite'>;

/**
 * Records that a caller has read the contact of a citizen, which is personal data. The event is written before the
 * response is sent.
 */
export class ContactReads {
  private readonly shown = new Set<string>();

  constructor(private readonly reader: Reader) {}

  note(complaint: { id: string }): void {
    this.shown.add(complaint.id);
  }

  /** Records one event for each complaint whose contact the caller has read, all in one transaction. */
  async keep(): Promise<void> {
    if (this.shown.size === 0) return;
    const { subgraph, database: source, caller, passport, now, today, afterWrite } = this.reader;
    const reading = { scope: scopeOf(caller), today };
    const writing = { source, subgraph, author: authorOf(caller, passport.requestId), now, reading };
    await runWrite(writing, async (access) => {
      const rows = await new ComplaintRepository(access).findByKeys('id', [...this.shown]);
      const placeOf = await new PlaceRepository(access, places).eventPlaces(rows.map(({ stationId }) => stationId));
      for (const row of rows) {
        const place = placeOf.get(row.stationId);
        if (place === undefined) throw new Error(`Complaint ${row.id} is in scope, but its station is not.`);
        const shown = recorded(row, RECORDED_COMPLAINT);
        const subject = { type: 'Complaint', id: row.id };
        access.write.record({ action: 'COMPLAINT_CONTACT_READ', subject, place, before: shown, after: shown });
      }
    });
    await afterWrite();
  }
}

/** The slice of a context that notes who reads the contact of a citizen. */
export type ContactReadsSlice = { contactReads: ContactReads };
