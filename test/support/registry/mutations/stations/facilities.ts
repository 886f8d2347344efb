import { type MutationCase, type MutationEntry } from '../../mutation-case';
import { STATION } from '../../../city/small-city';
import { UPLOADED } from '../uploaded';
import {
  badInput,
  bureau,
  bureausElsewhere,
  employer,
  employersElsewhere,
  key,
  onceClosed,
  street,
  streetsElsewhere,
} from '../parties';

const BLANK = { code: 'BAD_USER_INPUT' };

const photograph = { receipt: UPLOADED, name: '照片.jpg', kind: 'PHOTOGRAPH' };
const falseReceipt = badInput('input.attachments', [{ ...photograph, receipt: 'a.b' }], 'input.attachments.0.receipt');

const venue = { stationId: STATION.lixiaFirst, expectedVersion: 1, address: '新路1号', source: 'PUBLIC_BUILDING' };
const recordVenue = {
  variables: { input: { ...venue, areaSquareMetres: 90, attachments: [photograph] } },
  events: ['VENUE_RECORDED Station', 'ATTACHMENT_ADDED Attachment'],
  makes: ['input.attachments.0.receipt'],
  foreign: [key('input.stationId', STATION.shizhong)],
  refusals: {
    'a blank address': { set: { 'input.address': ' ' }, ...BLANK, extensions: { field: 'input.address' } },
    'an address with a line break': { set: { 'input.address': '一\n二' }, ...BLANK },
    'an area of zero': {
      set: { 'input.areaSquareMetres': 0 },
      ...BLANK,
      extensions: { field: 'input.areaSquareMetres' },
    },
    'a false receipt': falseReceipt,
  },
};

const morning = { weekday: 'MONDAY', opensAt: '09:00', closesAt: '11:30' };
const contact = { stationId: STATION.lixiaFirst, expectedVersion: 1, phone: '0531-88881234', openingHours: [morning] };
const recordPublicContact = {
  variables: { input: contact },
  events: ['PUBLIC_CONTACT_RECORDED Station'],
  foreign: [key('input.stationId', STATION.shizhong)],
  refusals: {
    'a mobile phone number': { set: { 'input.phone': '13900001111' }, ...BLANK, extensions: { field: 'input.phone' } },
    'hours that overlap': {
      set: { 'input.openingHours': [morning, { ...morning, opensAt: '11:00' }] },
      ...BLANK,
      extensions: { field: 'input.openingHours' },
    },
    'an invalid time': { set: { 'input.openingHours.0.opensAt': '9' }, ...BLANK },
  },
};

const ofStreet: Pick<MutationCase, 'caller' | 'elsewhere' | 'foreign'> = {
  caller: street,
  elsewhere: streetsElsewhere,
  foreign: [key('input.stationId', STATION.lixiaSecond)],
};
const plaque = { text: '历下区第1街道社会工作服务站', hasEmblem: true, prominent: true, installedOn: '2026-06-01' };

/** Test cases for the mutations of venue, equipment and signage (ST-2, ST-3), and of a station's public contact. */
export const FACILITIES: Readonly<Record<string, MutationEntry>> = {
  recordVenue: {
    STREET_OFFICE: [{ ...recordVenue, ...ofStreet }],
    DISTRICT_BUREAU: [
      {
        ...recordVenue,
        caller: bureau,
        elsewhere: bureausElsewhere,
        refusals: { ...recordVenue.refusals, ...onceClosed('input.stationId') },
      },
    ],
  },
  recordPublicContact: {
    STREET_OFFICE: [{ ...recordPublicContact, ...ofStreet }],
    DISTRICT_BUREAU: [
      {
        ...recordPublicContact,
        caller: bureau,
        elsewhere: bureausElsewhere,
        refusals: { ...recordPublicContact.refusals, ...onceClosed('input.stationId') },
      },
    ],
    CONTRACTOR: [{ ...recordPublicContact, caller: employer, elsewhere: employersElsewhere }],
  },
  listEquipment: {
    STREET_OFFICE: [
      {
        ...ofStreet,
        variables: {
          input: { stationId: STATION.lixiaFirst, expectedVersion: 1, items: [{ name: '桌', quantity: 4 }] },
        },
        events: ['EQUIPMENT_LISTED Station'],
        refusals: {
          'an empty list': { set: { 'input.items': [] }, ...BLANK, extensions: { field: 'input.items' } },
          'a quantity of zero': { set: { 'input.items.0.quantity': 0 }, ...BLANK },
        },
      },
    ],
  },
  acknowledgeEquipment: {
    CONTRACTOR: [
      {
        caller: employer,
        variables: { stationId: STATION.lixiaFirst, expectedVersion: 1 },
        events: ['EQUIPMENT_ACKNOWLEDGED Station'],
        elsewhere: employersElsewhere,
        foreign: [key('stationId', STATION.shizhong)],
        refusals: {},
      },
    ],
  },
  recordSignage: {
    STREET_OFFICE: [
      {
        ...ofStreet,
        variables: {
          input: {
            ...{ stationId: STATION.lixiaFirst, expectedVersion: 1, placement: 'INDOOR', ...plaque },
            attachments: [photograph],
          },
        },
        events: ['SIGNAGE_RECORDED Station', 'ATTACHMENT_ADDED Attachment'],
        makes: ['input.attachments.0.receipt'],
        refusals: {
          'a future date': {
            set: { 'input.installedOn': '2026-06-18' },
            ...BLANK,
            extensions: { field: 'input.installedOn' },
          },
          'a false receipt': falseReceipt,
        },
      },
    ],
  },
};
