/** When a network is at work, for whoever would rather not write to people at night. Implemented by segnalazioni. */
export abstract class ServiceHours {
  /** `at` itself while there is service, else when it next begins; `at` too where no service is to be found. */
  abstract nextOpening(networkId: string, at: Date): Promise<Date>;
}
