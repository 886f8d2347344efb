import { type MigrationChecksums } from '../../shared/store/connection/migrate';

/**
 * The checksum of each migration. A released migration is never edited: test/laws and every database compare it with
 * its checksum.
 */
export const MIGRATION_CHECKSUMS: MigrationChecksums = {
  CreateStations1750000000000: '21f40da6eb38938caa44a3270b3ef5227b2b848e4f4583daf2b838f97c53c22f',
  AddRecord1750100000000: 'bb49313fc6d8b8003880f7bdc890ea5b9b39098aa4124c6bd29a711b6af8ca55',
  AddRedistricting1750200000000: 'cd9d508940161a5c75f540be044d4b0d28322fe039f18f441c7b954789420703',
  EnterStations1750400000000: 'b41ed564d49c2e450b0746a6e23058cc67bd7a65dea635eea92e907e83586c6c',
  AddWaivers1751400000000: '1bb184905fe3f4d70d31a727955a54b8e15e5acf4f8308e80cde85eff2ea581d',
  KeepSuspensions1753300000000: [
    'c2098e979e9388d550c460a4e0c0af378f5e0526e297a9e9330a4071c8bd2156',
    '91368948f7ae73759daf2ae4e511dcbba9dda0892bbf7ffbdf3c66d32901eb63',
  ],
  AddPublicContact1753500000000: [
    '6f8eeb96ef76bcb39d26258ab77a44b9c67481c0ebbda1b6820bb5e871e41a12',
    'a677e668c0ef534ab180ca52ca080e27d1b8a4da622ddef84070a237e5ed52d9',
  ],
  KeepFollowerSteps1754000000000: '94a5402760ca3f5f495698f923e1c09c357521740aa8ea2f41738653e1462199',
  FindOpenWork1755000000000: 'a0d9ae8eccc5da54dd023f3ec43f63733ffd4d863062d956705bd691a5b6c12a',
  FindEventsOfSubject1755100000000: '590aba5319a6a061e5a11931fc99fbd6503935880f8d1382da20502fa786eb80',
  FindEventsOfPeriod1755110000000: '83f04bae33d412340816e5989c15ec4ba0d100c077292bb32798b3bc4f113d30',
  KeepStandings1755130000000: 'fe0c64edb7f471cc101889da99c4aeccc8c7ee8766a6a794dc3482263ee7940b',
  FindOpenedStations1756440000000: '87b81f63ff38160e7be75bd701b0b071e52fcb9baa3b18d8cb287fc932b7127d',
};
