import { type MigrationChecksums } from '../../shared/store/connection/migrate';

/** A migration that has run is never edited: test/laws and every database compare each migration with its checksum. */
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
  AddObjectionCourse1753400000000: '18a691a8b8f919574357039b3deec6a0721ec4b205f593d864d5b79cbab0b4e8',
};
