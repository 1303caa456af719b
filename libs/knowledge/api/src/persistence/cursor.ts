import { z } from 'zod';

export { readCursor, writeCursor } from '@respi/shared/api-platform';

export const PlaceInTime = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });
export const PlaceInRank = z.strictObject({ offset: z.int().min(0).max(10_000) });
