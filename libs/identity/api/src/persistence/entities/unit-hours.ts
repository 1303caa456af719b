import type { Desk, WeekOpenings } from '@respi/identity/contract';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { NetworkEntity } from './network';
import { UnitEntity } from './unit';

@Entity('unit_hours')
@Unique('unit_hours_start_key', ['unitId', 'desk', 'fromDay'])
export class UnitHoursEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unit_hours_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'unit_hours_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'unit_id' })
  @ForeignKey(() => UnitEntity, { name: 'unit_hours_unit_id_fkey' })
  unitId!: string;

  @Column('text')
  desk!: Desk;

  @Column('date', { name: 'from_day' })
  fromDay!: string;

  @Column('date', { name: 'to_day', nullable: true })
  toDay!: string | null;

  @Column('jsonb')
  week!: WeekOpenings;
}
