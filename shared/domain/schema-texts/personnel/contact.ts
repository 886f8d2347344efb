import { type Texts } from '../../schema-text';

/** The contact details of offices, contractors and stations. */
export const CONTACT_TEXTS = {
  'Query.officeContacts': [
    '有权查看的各单位联系方式:本单位、上级和下级单位;承接主体可查看监管其社工站的区县和街道(镇)单位。按角色和区划代码排列。',
    'The contacts of the offices that the caller may read, by role and place: their own, and the offices above ' +
      'and below it. A contractor reads those of the districts and streets that supervise its stations.',
  ],
  'Query.officeContacts(division)': [
    '区划代码:只列该区划本级的单位;留空不限。',
    'Only the offices of this very division. Omit it for all.',
  ],
  ContactConnection: ['联系方式列表的一页。', 'A page of contacts.'],
  Contact: [
    '一个单位、承接主体或社工站的联系方式,由其自行登记。',
    'The contact details of an office, a contractor or a station, which each of them keeps itself.',
  ],
  'Contact.id': ['联系方式编号。', 'The id of the contact.'],
  'Contact.role': [
    '单位的角色;承接主体和社工站的为空。',
    'The role of the office. Null for a contractor and for a station.',
  ],
  'Contact.division': [
    '单位所在区划;承接主体和社工站的为空。',
    'The division of the office. Null for a contractor and for a station.',
  ],
  'Contact.personInCharge': [
    '负责人姓名;未登记的为空。',
    'The name of the person in charge. Null if none is recorded.',
  ],
  'Contact.phone': ['办公电话;未登记的为空。', 'The office number. Null if none is recorded.'],
  'Contact.openingHours': [
    '每周办公时间,按星期和时刻排列;未登记的,列表为空。社工站的开放时间见 Station.openingHours。',
    'The weekly opening hours in the order of the week. Empty if none are recorded. Those of a station are in ' +
      'Station.openingHours.',
  ],
  'Contact.recordedOn': ['最近一次登记的日期。', 'The day on which the details were last recorded.'],
  'Contact.version': ['版本号,每次登记加一。', 'The version number, which grows with each recording.'],
  'Contractor.contact': [
    '承接主体的联系方式;未登记或无权查看的为空。',
    'The contact of the contractor. Null if none is recorded, or if the caller may not read it.',
  ],
  'Station.contact': [
    '社工站的工作联系方式,供有关单位使用;未登记的为空。向社会公开的电话见 Station.phone。',
    'The contact of the station for offices and its contractor. Null if none is recorded. The published number is ' +
      'Station.phone.',
  ],
  'Mutation.recordOfficeContact': [
    '登记本单位的联系方式,取代原登记;单位由令牌确定。财政部门不登记姓名。',
    'Records the contact of the caller’s own office, which the token determines. It replaces the earlier contact. ' +
      'A finance bureau enters no name.',
  ],
  RecordOfficeContactInput: ['登记本单位联系方式的内容。', 'The contact of the caller’s office to record.'],
  'Mutation.recordContractorContact': [
    '承接主体登记本单位的联系方式,取代原登记。',
    'Records the contact of the caller’s own contractor. It replaces the earlier contact.',
  ],
  RecordContractorContactInput: ['登记承接主体联系方式的内容。', 'The contact of the caller’s contractor to record.'],
  'Mutation.recordStationContact': [
    '由承接主体或所在街道(镇)登记社工站的工作联系方式,取代原登记,不向社会公开;社工站已关闭的,返回 INVALID_STATE。',
    'Records the contact of a station for offices. The contractor or the street office keeps it, and it is not ' +
      'published. It replaces the earlier contact. The mutation is refused with INVALID_STATE for a closed station.',
  ],
  RecordStationContactInput: ['登记社工站工作联系方式的内容。', 'The contact of a station to record.'],
  'RecordStationContactInput.stationId': ['社工站编号。', 'The id of the station.'],
  'RecordOfficeContactInput.expectedVersion': [
    '提交人所见的版本号;尚未登记的为 0。与当前版本号不符的,不予修改。',
    'The version number that the caller has seen, or 0 if nothing is recorded yet. The change is refused if the ' +
      'current version is another one.',
  ],
  'RecordOfficeContactInput.personInCharge': [
    '负责人姓名,1 至 64 个字符,不得换行;没有的留空。',
    'The name of the person in charge, one line of 1 to 64 characters. Omit it if there is none.',
  ],
  'RecordOfficeContactInput.phone': [
    '办公电话:区号-号码(-分机)或 400-123-4567;不得填写个人手机号码,没有的留空。',
    'The office number: area code, number and perhaps an extension, or 400-123-4567. It must not be a personal ' +
      'mobile number. Omit it if there is none.',
  ],
  'RecordOfficeContactInput.openingHours': [
    '每周办公时间,至多 21 段;同一天的不得重叠。',
    'The weekly opening hours, at most 21 periods. Periods of the same day must not overlap.',
  ],
  'RecordContractorContactInput.expectedVersion': [
    '提交人所见的版本号;尚未登记的为 0。与当前版本号不符的,不予修改。',
    'The version number that the caller has seen, or 0 if nothing is recorded yet. The change is refused if the ' +
      'current version is another one.',
  ],
  'RecordContractorContactInput.personInCharge': [
    '负责人姓名,1 至 64 个字符,不得换行;没有的留空。',
    'The name of the person in charge, one line of 1 to 64 characters. Omit it if there is none.',
  ],
  'RecordContractorContactInput.phone': [
    '办公电话:区号-号码(-分机)或 400-123-4567;不得填写个人手机号码,没有的留空。',
    'The office number: area code, number and perhaps an extension, or 400-123-4567. It must not be a personal ' +
      'mobile number. Omit it if there is none.',
  ],
  'RecordContractorContactInput.openingHours': [
    '每周办公时间,至多 21 段;同一天的不得重叠。',
    'The weekly opening hours, at most 21 periods. Periods of the same day must not overlap.',
  ],
  'RecordStationContactInput.expectedVersion': [
    '提交人所见的版本号;尚未登记的为 0。与当前版本号不符的,不予修改。',
    'The version number that the caller has seen, or 0 if nothing is recorded yet. The change is refused if the ' +
      'current version is another one.',
  ],
  'RecordStationContactInput.personInCharge': [
    '负责人姓名,1 至 64 个字符,不得换行;没有的留空。',
    'The name of the person in charge, one line of 1 to 64 characters. Omit it if there is none.',
  ],
  'RecordStationContactInput.phone': [
    '办公电话:区号-号码(-分机)或 400-123-4567;不得填写个人手机号码,没有的留空。',
    'The office number: area code, number and perhaps an extension, or 400-123-4567. It must not be a personal ' +
      'mobile number. Omit it if there is none.',
  ],
} as const satisfies Texts;
