import { z } from 'zod';
import { VENUE_SOURCE } from '../../../domain/stations';
import { NOT_RECORDED, defineRule } from '../../rule/definition';
import { oneOrMoreOf } from '../../rule/parameters';

/** ST-2 requires a venue and office equipment. `sources` lists the kinds of buildings in which the venue may be. */
export const ST_2 = defineRule({
  id: 'ST-2',
  title: { zh: '场所和办公设备', en: 'Venue and office equipment' },
  owner: 'stations',
  force: 'SHOULD',
  subjects: ['STATION'],
  parameters: z.strictObject({ sources: oneOrMoreOf(VENUE_SOURCE.values) }),
  units: {},
  figures: {
    venueSource: { zh: '场所类别', en: 'Kind of venue', values: VENUE_SOURCE, absent: NOT_RECORDED },
    equipmentListedOn: { zh: '设备登记日期', en: 'Equipment listed on', absent: NOT_RECORDED },
    equipmentAcknowledgedOn: { zh: '设备确认日期', en: 'Equipment acknowledged on', absent: NOT_RECORDED },
  },
});
