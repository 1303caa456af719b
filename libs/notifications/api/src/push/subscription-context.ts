/** What a sealed subscription is bound to: moved to another row it does not open. */
export function subscriptionContext(deviceId: string): string {
  return `push_device.subscription:${deviceId}`;
}
