import * as z from 'zod';

/** What a person tells a device of theirs by: coarse on purpose, nothing here tells one computer of an office from the next. */
export const DEVICE_BROWSERS = ['chrome', 'edge', 'firefox', 'safari', 'other'] as const;
export const DeviceBrowser = z.enum(DEVICE_BROWSERS);
export type DeviceBrowser = z.infer<typeof DeviceBrowser>;

export const DEVICE_SYSTEMS = ['windows', 'macos', 'linux', 'android', 'ios', 'other'] as const;
export const DeviceSystem = z.enum(DEVICE_SYSTEMS);
export type DeviceSystem = z.infer<typeof DeviceSystem>;

const endpoint = z.string().min(1, { error: 'required' }).max(1_000, { error: 'too_long' });

/** What a browser got from its push service (RFC 8030, RFC 8291). */
export const NewDevice = z.strictObject({
  endpoint: endpoint.describe('of one of the push services that this installation knows'),
  keys: z.strictObject({
    p256dh: z.string().regex(/^[\w-]{87}=?$/, { error: 'invalid' }),
    auth: z.string().regex(/^[\w-]{22}(==)?$/, { error: 'invalid' }),
  }),
  browser: DeviceBrowser,
  system: DeviceSystem,
});
export type NewDevice = z.infer<typeof NewDevice>;

/** By what only the browser itself knows: for whoever logs out there. */
export const LeavingDevice = z.strictObject({ endpoint });
export type LeavingDevice = z.infer<typeof LeavingDevice>;

export const Device = z.object({
  id: z.string(),
  mark: z.string().describe('SHA-256 of its endpoint, base64url: a browser finds itself in the list by it'),
  browser: DeviceBrowser,
  system: DeviceSystem,
  since: z.string(),
  lastReached: z.string().nullable().describe('when its push service last took a notice'),
  failing: z.boolean().describe('the last notice for it was given up'),
});
export type Device = z.infer<typeof Device>;

/** Beyond this many, the one that was turned on first is forgotten. */
export const MOST_DEVICES = 10;

export const DeviceList = z.object({
  publicKey: z.string().nullable().describe('for `pushManager.subscribe`; null: this installation has no push'),
  items: z.array(Device),
});
export type DeviceList = z.infer<typeof DeviceList>;

/** States of a notice on its way to a device. `dropped`: nobody needs it any more. */
export const PUSH_STATES = ['queued', 'sent', 'failed', 'dropped'] as const;
export type PushState = (typeof PUSH_STATES)[number];
