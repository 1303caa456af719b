/** Said to the administrator as it is, without a stack. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}
