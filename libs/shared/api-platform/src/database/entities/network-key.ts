import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

const NOW = (): string => 'now()';

/** A data key of a network, wrapped. */
@Entity('network_key')
export class NetworkKeyEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'network_key_pkey' })
  @ForeignKey('NetworkEntity', { name: 'network_key_network_id_fkey' })
  networkId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'network_key_pkey' })
  number!: number;

  @Column('bytea')
  wrapped!: Buffer;

  @Column('bytea', { name: 'index_check' })
  indexCheck!: Buffer;

  @Column('bytea', { name: 'digest_check' })
  digestCheck!: Buffer;

  @Column('timestamptz', { name: 'made_at', default: NOW })
  madeAt!: Date;

  @Column('timestamptz', { name: 'in_use_from' })
  inUseFrom!: Date;
}
