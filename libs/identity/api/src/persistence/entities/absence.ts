import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { NetworkEntity } from './network';
import { AccountEntity } from './people';

@Entity('absence')
@Index('absence_account_idx', ['networkId', 'accountId', 'toDay'])
export class AbsenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'absence_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'absence_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => AccountEntity, { name: 'absence_account_id_fkey' })
  accountId!: string;

  @Column('date', { name: 'from_day' })
  fromDay!: string;

  @Column('date', { name: 'to_day' })
  toDay!: string;

  @Column('uuid', { name: 'substitute_id' })
  @ForeignKey(() => AccountEntity, { name: 'absence_substitute_id_fkey' })
  substituteId!: string;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
