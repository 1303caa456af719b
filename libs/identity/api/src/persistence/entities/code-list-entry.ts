import type { CodeListName } from '@respi/identity/contract';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { NetworkEntity } from './network';

@Entity('code_list_entry')
@Index('code_list_entry_list_idx', ['networkId', 'list', 'position'])
// One version of a code from each day: over an expression, which only the migration can say.
@Index('code_list_entry_code_key', { synchronize: false })
export class CodeListEntryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'code_list_entry_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey(() => NetworkEntity, { name: 'code_list_entry_network_id_fkey' })
  networkId!: string;

  @Column('text')
  list!: CodeListName;

  @Column('text')
  code!: string;

  @Column('text')
  label!: string;

  @Column('integer', { default: 0 })
  position!: number;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column('jsonb', { default: {} })
  data!: object;

  /** Counts the changes: what `If-Match` compares. */
  @Column('integer', { default: 1 })
  version!: number;
}
