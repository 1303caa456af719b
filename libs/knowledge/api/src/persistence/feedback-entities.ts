import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('sheet_feedback')
@Index('sheet_feedback_list_idx', { synchronize: false })
export class SheetFeedbackEntity {
  @PrimaryColumn('uuid', { name: 'sheet_id', primaryKeyConstraintName: 'sheet_feedback_pkey' })
  @ForeignKey('SheetEntity', { name: 'sheet_feedback_sheet_id_fkey' })
  sheetId!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'sheet_feedback_network_id_fkey' })
  networkId!: string;

  @Column('integer', { default: 0 })
  useful!: number;

  @Column('integer', { name: 'not_useful', default: 0 })
  notUseful!: number;

  @Column('integer', { name: 'told_not_useful', default: 0 })
  toldNotUseful!: number;
}

@Entity('sheet_remark')
@Index('sheet_remark_sheet_idx', ['sheetId', 'id'])
@Index('sheet_remark_day_idx', ['networkId', 'givenOn'])
export class SheetRemarkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sheet_remark_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'sheet_remark_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'sheet_id' })
  @ForeignKey('SheetEntity', { name: 'sheet_remark_sheet_id_fkey' })
  sheetId!: string;

  @Column('bytea')
  body!: Buffer;

  @Column('date', { name: 'given_on' })
  givenOn!: string;
}
