import { type MigrationChecksums } from '../../shared/store/connection/migrate';

/** A released migration is never edited: test/laws and every database compare each migration with its checksum. */
export const MIGRATION_CHECKSUMS: MigrationChecksums = {
  CreateEvaluation1750000000000: 'd2ca6544a5f2c54cafe9714c3e48f9cf165ad6ef8502cc45250d96407a4e9b49',
  AddRecord1750100000000: 'bb49313fc6d8b8003880f7bdc890ea5b9b39098aa4124c6bd29a711b6af8ca55',
  CreateFindings1751000000000: 'dcfea838a4e03aaddad16a9d045fa5590c7d8adf7de740a78e84adf6f1bfec17',
  AddObligations1751100000000: '520ebff68221923bdbf0bacc2842381da0d8e5b3b68ec36c500cf44058b93e21',
  AddJointScoring1751200000000: '3fea7ca2df58c6b08b89f5be32ec0f1e62aa48dd10b265255f04fb0ee283b4d5',
  CreateWaivers1751400000000: 'c4609f9355aa30104a8d8232cb1e02eaa9648051a3642d1c21740637351cbf2f',
  AddOversight1751410000000: '272895bbd233bdb4d9c51bd7a6a9f5f90ac0f3a4cba251bb8bfbccbbc8890e3f',
  AddAttachments1751500000000: '673012b9e1ca30b06c589a0fcb7aadbe45cb5ba9fa97ed81da19418b1feae206',
  AddVerification1751700000000: '1d7788694c05d0f32cdef87a9c4196f3bac7c4af239a72eebb76c0f2b6236d0e',
  FreezeSubmissions1753310000000: [
    '162d19f54cf875c1ef812688e2f6f26fd85bfd430297b3a89cd94460bedc8df0',
    '79f1eda73bcff5797b0c845bdcf0180ed5f7711e4660d87a13fe6c8d282d0f27',
  ],
  KeepYearEnds1753320000000: 'b3a367a2c9384c198c09c7404937cde972fb8d285d8311eb43ea53dedf4ce28c',
  AddObjectionCourse1753400000000: [
    '2ae2d9684ae7dfff4fc7c8a81df0c85e93d14ad3d38640ec6329e17ac4356b80',
    '18a691a8b8f919574357039b3deec6a0721ec4b205f593d864d5b79cbab0b4e8',
  ],
  AddressRectifications1753510000000: [
    '2a2d24c973a969f4a8d04c352c33b7575b58a051844ca6242afc4d6bbabe9703',
    '8429af265a31b251e9a279fc41755dc3345f715d7e6419ed1ab90212fb1b4362',
  ],
  GiveComplaintsTerms1753520000000: [
    '3e75988c30a26962e42dd3e52946322c0f332bff9da28361305e616ae68a4441',
    '09ebed7c79425efe8ea506ef4b212d6007d50492c3b4fbf828cfa670c1cc3bd5',
  ],
  SealComplaints1753530000000: [
    'e0982b6faf16a127b5d534ac4f2e57bc83baacb76d7a35347f3a0035e4628954',
    'b2c0940d9ad3be6e2ae819c324e3e64f118b52dd36b8e10e93a9bb62d39d75a6',
  ],
};
