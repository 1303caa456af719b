import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { NetworkEntity } from './network';

@Entity('privacy_notice')
export class PrivacyNoticeEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'privacy_notice_pkey' })
  @ForeignKey(() => NetworkEntity, { name: 'privacy_notice_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'privacy_notice_pkey' })
  language!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'privacy_notice_pkey' })
  version!: number;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('text')
  text!: string;

  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
