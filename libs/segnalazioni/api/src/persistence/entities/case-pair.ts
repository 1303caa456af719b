import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What the coordination says of two cases; `note` is veiled. */
@Entity('case_pair')
@Index('case_pair_key', { synchronize: false })
@Index('case_pair_one_idx', ['oneCase'])
@Index('case_pair_other_idx', ['otherCase'])
@Index('case_pair_by_idx', ['byId'])
@Check('case_pair_two_check', '"one_case" <> "other_case"')
export class CasePairEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_pair_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'case_pair_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'one_case' })
  @ForeignKey('SegnalazioneEntity', { name: 'case_pair_one_case_fkey' })
  oneCase!: string;

  @Column('uuid', { name: 'other_case' })
  @ForeignKey('SegnalazioneEntity', { name: 'case_pair_other_case_fkey' })
  otherCase!: string;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { name: 'by_id' })
  @ForeignKey('AccountEntity', { name: 'case_pair_by_id_fkey' })
  byId!: string;

  @Column('timestamptz')
  at!: Date;
}
