import { type FollowedEvent } from '../../shared/data/followed-event';
import { type OwnWrite } from '../../shared/data/own-write';
import { keptLots, keptPlaces, postingOf } from '../../shared/data/place-projection';
import { type Follower } from '../../shared/follow/follower';
import { POLICIES } from '../../shared/policy/policy';
import { newMark } from './assessment/mark';
import { type Expecting, expectAtStation, expectOfArrival, expectOfLot } from './submission/expectation.commands';
import { type HubTx, onTransaction } from './transaction';

/**
 * Where a station is, who serves it, and when somebody came there: what its contractor and its district have to send follows from
 * it. And that whoever an event concerns is to be assessed anew.
 */
export const followers: readonly Follower[] = [
  { follows: 'stations', keeps: [keptPlaces], apply: following(expectAt) },
  { follows: 'personnel', keeps: [], apply: following(expectArrived) },
  { follows: 'finance', keeps: [keptLots], apply: following(expectUnder) },
];

type Expect = (tx: HubTx, event: FollowedEvent, expecting: Expecting) => Promise<void>;

function following(expect: Expect): NonNullable<Follower['apply']> {
  return async ({ access, today }: OwnWrite, event) => {
    const tx = onTransaction(access);
    await expect(tx, event, { today, policies: POLICIES });
    await tx.assessment.due.markConcerned([event], newMark());
  };
}

async function expectAt(tx: HubTx, { subject }: FollowedEvent, expecting: Expecting): Promise<void> {
  if (subject.type === 'Station') await expectAtStation(tx, subject.id, expecting);
}

async function expectUnder(tx: HubTx, { subject }: FollowedEvent, expecting: Expecting): Promise<void> {
  if (subject.type === 'Lot') await expectOfLot(tx, subject.id, expecting);
}

async function expectArrived(tx: HubTx, event: FollowedEvent, expecting: Expecting): Promise<void> {
  const posting = postingOf(event);
  if (posting !== null) await expectOfArrival(tx, { postingId: event.subject.id, ...posting }, expecting);
}
