import type { BoardPostState } from '@respi/content/contract';

/** @param today `YYYY-MM-DD` in Rome */
export function boardPostState(post: { withdrawn: boolean; expiresOn: string }, today: string): BoardPostState {
  if (post.withdrawn) return 'withdrawn';
  return post.expiresOn < today ? 'over' : 'shown';
}
