import type { RuleSubject } from '@respi/identity/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { NetworkEntity } from './network';
import { UnitEntity } from './unit';

@Entity('rule_version')
// Nulls are one unit, which only the migration can say.
@Index('rule_version_key', { synchronize: false })
export class RuleVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rule_version_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'rule_version_network_id_fkey' })
  networkId!: string;

  @Column('text')
  subject!: RuleSubject;

  @Column('uuid', { name: 'unit_id', nullable: true })
  @ForeignKey(() => UnitEntity, { name: 'rule_version_unit_id_fkey' })
  unitId!: string | null;

  @Column('integer')
  version!: number;

  @Column('timestamptz', { name: 'known_from', nullable: true })
  knownFrom!: Date | null;

  @Column('jsonb')
  data!: object;

  @Column('uuid', { name: 'by_id', nullable: true })
  byId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
