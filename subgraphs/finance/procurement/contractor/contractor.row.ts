import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ContractorKind } from '../../../../shared/domain/contracts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { type ScopedTable, column, nobody, through, united } from '../../../../shared/access/scope-sql';
import { contractTable } from '../../ground/contract/contract.row';
import { lotTable } from '../../ground/lot/lot.row';
import { noticeTable } from '../notice/notice.row';
import { places } from '../../ground/place/place.row';
import { knownContractorTable } from './known-contractor.row';

/**
 * An organisation in the registry of contractors. It may take on stations or a district hub if it is eligible (CO-4).
 * The registry contains public facts only.
 */
@Entity('contractor')
export class ContractorRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 128 })
  name: string;

  /** The unified social credit code (GB 32100), which is unique. */
  @Column({ type: 'varchar', length: 18 })
  creditCode: string;

  @Column({ type: 'varchar', length: 24 })
  kind: ContractorKind;

  @Column({ type: 'boolean' })
  treasuryFunded: boolean;

  /** The division in which the contractor is registered, down to the street if that is known. */
  @Column({ type: 'varchar', length: 12 })
  divisionCode: DivisionCode;

  /** The district to which `divisionCode` belongs, or the city if no district is known. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  /**
   * An empty text in every row, because the bank account now belongs to the contract. The column stays for one more
   * release.
   */
  @Column({ type: 'varchar', length: 32 })
  bankAccount: string;

  /** The version of the row. Each correction increases it by one. */
  @Column({ type: 'int', default: 1 })
  version: number;
}

/** The columns that the record of events shows of a contractor: only its place of registration. */
export const RECORDED_CONTRACTOR = ['divisionCode', 'districtCode'] as const;
/** The columns that the record of events shows of a correction. A `CorrectionRow` holds the former values. */
export const RECORDED_CORRECTED = ['kind', 'treasuryFunded', ...RECORDED_CONTRACTOR, 'version'] as const;

const byContractOrAward = [
  through('id', contractTable, 'contractorId'),
  through('id', noticeTable, 'awardContractorId'),
];

/**
 * The table of lots, scoped by the districts in which their stations are now. Through this table, a district reads
 * which contractors serve or served its stations, even if another district signed the contract.
 */
const lotsHere: ScopedTable = {
  name: lotTable.name,
  district: ofStation('stationId', places).district,
  street: nobody,
  contractor: nobody,
  published: nobody,
};

/**
 * The table of contractors. The office of a district or city reads a contractor in three cases. The contractor is
 * registered or made known in the area of the office. The contractor has a contract or an award there. The contractor
 * has served a station that is in the area now. A street office reads the contractors of its station's lots.
 */
export const contractorTable: Table<ContractorRow> = {
  name: 'contractor',
  row: ContractorRow,
  district: united(
    'contractor',
    'id',
    column('districtCode'),
    ...byContractOrAward,
    through('id', lotsHere, 'contractorId'),
    through('id', knownContractorTable, 'contractorId'),
  ),
  street: through('id', lotTable, 'contractorId'),
  contractor: column('id'),
  published: united('contractor', 'id', ...byContractOrAward),
};
