import { type FollowedEvent } from '../../shared/follow/projection/followed-event';
import { type OwnWrite } from '../../shared/record/write/own-write';
import { isOver, keptLots, lotOf } from '../../shared/follow/projection/place-projection';
import { keptStandings, keptUnmetRules } from '../../shared/follow/projection/standing-projection';
import { keptWaivers } from '../../shared/follow/projection/waiver-projection';
import { type Follower } from '../../shared/follow/follower';
import { prepareStation } from './station/lifecycle/lifecycle.commands';
import { inTransaction } from './transaction';

/**
 * The subgraphs whose events this subgraph follows. Finance reports lots. Evaluation reports waivers and the standing
 * of each station: its unmet rules, its latest score and its last inspection. When the first lot of a planned station
 * is signed, the preparation of the station starts.
 */
export const followers: readonly Follower[] = [
  { follows: 'finance', keeps: [keptLots], apply: prepare },
  { follows: 'evaluation', keeps: [keptWaivers, keptStandings, keptUnmetRules] },
];

async function prepare({ access, ...asking }: OwnWrite, event: FollowedEvent): Promise<void> {
  const lot = lotOf(event);
  if (lot === null || lot.stationId === null) return;
  if (!isOver(lot, asking.today)) await prepareStation(inTransaction(asking, access), lot.stationId);
}
