import { invalidField } from '@respi/shared/kernel';
import type { z } from 'zod';

/** An opaque place in a list. */
export function writePlace(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws Problem invalid_input: a cursor is one of ours or it is nothing */
export function readPlace<T>(text: string | undefined, schema: z.ZodType<T>): T | null {
  if (text === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw invalidField('cursor', 'invalid');
  }
}
