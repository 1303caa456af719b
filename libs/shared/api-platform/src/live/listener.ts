import type { Actor } from '@respi/identity/contract';
import type { Database, Principal } from '../database/database';
import type { LiveMessage, LiveStream } from './live-stream';

/** Who listens: one account in one session of one network, through however many streams. */
export class Listener {
  readonly streams = new Set<LiveStream>();

  constructor(
    readonly who: Principal,
    /** As last read: good enough to propose, never to tell. */
    public actor: Actor,
  ) {}

  tell(messages: readonly LiveMessage[]): void {
    for (const stream of this.streams) for (const message of messages) stream.send(message);
  }

  /** The session is over: the page asks who is there, as it does for every other request. */
  end(): void {
    for (const stream of this.streams) {
      stream.send({ kind: 'ended', data: {} });
      stream.end();
    }
  }
}

/** Entered at once in one statement; more of them would hold the connection for long. */
const AT_ONCE = 100;

interface Entered {
  readonly name: string;
  /** A session that owes a second factor hears nothing. */
  readonly wants?: 'second_factor';
  readonly memberships: Actor['memberships'];
}

/**
 * Reads anew what listeners are: session, account and memberships of now. Those whose session is over are ended and left
 * out; the others are answered with their rights renewed, and told to read everything anew where these have changed.
 */
export async function withRightsOfNow(
  database: Database,
  networkId: string,
  listeners: readonly Listener[],
): Promise<Listener[]> {
  const there: Listener[] = [];
  for (let at = 0; at < listeners.length; at += AT_ONCE) {
    const some = listeners.slice(at, at + AT_ONCE);
    const rows = await database.preNetworkPrepared<{ entered: Entered | null }>({
      name: 'live-enter-each',
      text: ENTER_EACH,
      values: [networkId, some.map(({ who }) => who.accountId), some.map(({ who }) => who.sessionId)],
    });
    some.forEach((listener, index) => {
      const entered = rows[index]?.entered;
      if (!entered || entered.wants) {
        listener.end();
        return;
      }
      const rights = rightsOf(entered.memberships);
      const changed = rights !== rightsOf(listener.actor.memberships);
      listener.actor = { ...listener.actor, name: entered.name, memberships: entered.memberships };
      // No event says so, and what stands on a page may be theirs no more.
      if (changed) listener.tell([{ kind: 'reset', data: {} }]);
      there.push(listener);
    });
  }
  return there;
}

function rightsOf(memberships: Actor['memberships']): string {
  return memberships
    .map(({ role, unitId }) => `${role} ${unitId}`)
    .sort()
    .join();
}

const ENTER_EACH = `
  select respi.enter($1::uuid, each.account, each.session) as entered
    from unnest($2::uuid[], $3::uuid[]) with ordinality each (account, session, place) order by each.place`;
