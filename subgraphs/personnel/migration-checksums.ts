import { type MigrationChecksums } from '../../shared/store/connection/migrate';

/** A released migration is never edited: test/laws and every database compare each migration with its checksum. */
export const MIGRATION_CHECKSUMS: MigrationChecksums = {
  CreatePersonnel1750000000000: '7744e109e431be0e02231db44e22c598949dfa5f3fa6477badb27e4bc856c1c8',
  AddRecord1750100000000: 'bb49313fc6d8b8003880f7bdc890ea5b9b39098aa4124c6bd29a711b6af8ca55',
  AddWorkColumns1750200000000: '16b1c7b8f18165c61e35d21633611ae2bf23b9822de07ef40a64cd8cd485af85',
  AddPersonalDataReads1750210000000: 'fbf977802bc6e106af2d5b7e06af09c1e9389a9409f2042531d5933aec219b22',
  AddPlaceContractor1750300000000: '677c91cd5129f3ff23ea1c4fee97d7f948b311f0fa692b5cbc7a639d6adf8107',
  AddQualificationVerification1753200000000: [
    'e5ac8282f13d0f6e358bba9a57831f20f32d4fa3ae36d29b7cc7a322dc7d0682',
    '10a84bf97704effe2c813bb3d2fa24c4c2c4b7a4d01adff21af9e1d0a35510f9',
  ],
  SealPersonalData1753210000000: [
    '6cb7cbd8102378b326f004a64308342bbcf5dc202e6ff3f3eabe2d3c53582892',
    '500435b113c5d8229644f932ace753dc9fc57f6c5c01c5ff113033b3252cb8a6',
  ],
  PurgeClearText1753220000000: [
    '61ead8b64c83deb1c83fb2ff3b39be07cefe662e8ec97f0f70bffe1cc3abcf10',
    '8e09802641ddc1a420fb4ab71aa39a0bb3ce66f2aca8941f422dc6d77b4718fc',
  ],
  AddAccessEnds1753230000000: [
    'ffcfee2b150cd959cb2bd28c8e2c448a9566022b8ef748fbec5523b5fb6dc42f',
    'b33a7b94295f52377bdaebdc1abc370aa406d12e708b85b136f5b0683e5d52b6',
  ],
  NameLeaveKinds1753240000000: '76cead21865552786582c8c23ee6600fa24f9587d1a20c7b1266ff1140e028ff',
  KeepFollowerSteps1754000000000: '94a5402760ca3f5f495698f923e1c09c357521740aa8ea2f41738653e1462199',
  KnowKeys1754600000000: 'cc7855605bc8f9e9e9434ad616f8c52b89976bfa2c862ba856051a3ed14fdcf0',
};
