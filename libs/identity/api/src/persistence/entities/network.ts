import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { NOW } from './defaults';

@Entity('network')
@Unique('network_slug_key', ['slug'])
@Unique('network_host_key', ['host'])
export class NetworkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'network_pkey' })
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  owner!: string;

  @Column('text', { name: 'number_prefix' })
  numberPrefix!: string;

  @Column('text', { nullable: true })
  host!: string | null;

  @Column('boolean', { default: false })
  demo!: boolean;

  @Column('jsonb', { default: {} })
  settings!: object;

  /** Counts the changes of the settings: what `If-Match` compares. */
  @Column('integer', { name: 'settings_version', default: 1 })
  settingsVersion!: number;

  @Column('timestamptz', { name: 'created_at', default: NOW })
  createdAt!: Date;
}
