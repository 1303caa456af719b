import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

// The tables as TypeORM must find them, for the drift check; statements are written by hand.

@Entity('archive_room')
export class ArchiveRoomEntity {
  @PrimaryColumn('uuid', { name: 'network_id', primaryKeyConstraintName: 'archive_room_pkey' })
  @ForeignKey('NetworkEntity', { name: 'archive_room_network_id_fkey' })
  networkId!: string;

  @Column('bigint')
  bytes!: string;

  @Column('integer')
  documents!: number;
}

@Entity('archive_file')
@Index('archive_file_digest_idx', ['networkId', 'digest'])
@Index('archive_file_content_key', ['networkId', 'digest'], { unique: true, where: 'type is not null' })
@Index('archive_file_left_idx', ['networkId', 'beganAt'], { where: 'not filed' })
export class ArchiveFileEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'archive_file_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'archive_file_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('integer')
  size!: number;

  @Column('bytea')
  digest!: Buffer;

  @Column('text', { nullable: true })
  type!: string | null;

  @Column('boolean', { default: false })
  filed!: boolean;

  @Column('timestamptz', { name: 'began_at' })
  beganAt!: Date;
}

@Entity('archive_part')
@Index('archive_part_network_idx', ['networkId'])
export class ArchivePartEntity {
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'archive_part_pkey' })
  @ForeignKey('ArchiveFileEntity', { name: 'archive_part_file_id_fkey', onDelete: 'CASCADE' })
  fileId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'archive_part_pkey' })
  n!: number;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'archive_part_network_id_fkey' })
  networkId!: string;

  @Column('bytea')
  body!: Buffer;
}

@Entity('archive_document')
@Index('archive_document_list_idx', ['networkId', 'dated', 'id'])
@Index('archive_document_appointment_idx', ['appointmentId'])
@Index('archive_document_withdrawn_idx', ['networkId', 'withdrawnAt'], { where: 'withdrawn_at is not null' })
export class ArchiveDocumentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'archive_document_pkey' })
  id!: string;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'archive_document_network_id_fkey' })
  networkId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  title!: string;

  @Column('text')
  summary!: string;

  @Column('date')
  dated!: string;

  @Column('text', { nullable: true })
  office!: string | null;

  @Column('text', { nullable: true })
  topic!: string | null;

  @Column('text')
  language!: string;

  @Column('text')
  audience!: string;

  @Column('uuid', { name: 'appointment_id', nullable: true })
  @ForeignKey('AppointmentEntity', { name: 'archive_document_appointment_id_fkey' })
  appointmentId!: string | null;

  @Column('integer', { name: 'current_version' })
  currentVersion!: number;

  @Column('text')
  words!: string;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;

  @Column('bytea', { name: 'withdrawn_because', nullable: true })
  withdrawnBecause!: Buffer | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;
}

@Entity('archive_version')
@Index('archive_version_network_idx', ['networkId'])
@Unique('archive_version_file_key', ['fileId'])
export class ArchiveVersionEntity {
  @PrimaryColumn('uuid', { name: 'document_id', primaryKeyConstraintName: 'archive_version_pkey' })
  @ForeignKey('ArchiveDocumentEntity', { name: 'archive_version_document_id_fkey', onDelete: 'CASCADE' })
  documentId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'archive_version_pkey' })
  version!: number;

  @Column('uuid', { name: 'network_id' })
  @ForeignKey('NetworkEntity', { name: 'archive_version_network_id_fkey' })
  networkId!: string;

  @Column('uuid', { name: 'file_id' })
  @ForeignKey('ArchiveFileEntity', { name: 'archive_version_file_id_fkey' })
  fileId!: string;

  @Column('bytea', { nullable: true })
  note!: Buffer | null;

  @Column('uuid', { name: 'by_id', nullable: true })
  byId!: string | null;

  @Column('timestamptz')
  at!: Date;
}
