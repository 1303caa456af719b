/** What makes one embedded server different from another; a running server with other settings is not adopted. */
export interface ServerSettings {
  readonly port: number;
  /** False only in tests: a crash of the machine may then lose or break the data. */
  readonly durable: boolean;
}

/**
 * The lines of `respi.conf`, read by the server after its own defaults.
 *
 * Sized for a machine with two cores and a few GB. The server listens on loopback only and has no
 * socket file (their path is limited to about 100 characters, a checkout's is not). Its log never
 * holds statements or values: they can carry personal data.
 */
export function renderSettings({ port, durable }: ServerSettings): string {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    work_mem: '8MB',
    maintenance_work_mem: '128MB',
    random_page_cost: 1.1,
    max_wal_size: '1GB',
    jit: 'off',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_line_prefix: '%m [%p] ',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return `${Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'`)
    .join('\n')}\n`;
}

/** True when two rendered settings differ in nothing but the port. */
export function sameButPort(one: string, other: string): boolean {
  const withoutPort = (text: string): string => text.replace(/^port = .*$/m, '');
  return withoutPort(one) === withoutPort(other);
}
