import { Injectable } from '@nestjs/common';
import type { LiveCase, LiveNews as News, LiveQuery } from '@respi/shared/contract';
import { LiveHub, type Principal } from '@respi/shared/api-platform';
import { isId } from '@respi/shared/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** One route, two ways to hear: a stream for who can keep one open, what happened since for who asks now and then. */
@Injectable()
export class LiveNews {
  constructor(private readonly hub: LiveHub) {}

  async answer(who: Principal, { after }: LiveQuery, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!wantsStream(request)) {
      await reply.send(await this.since(who, after));
      return;
    }
    await this.hub.stream(who, lastHeard(request) ?? after, () => {
      reply.hijack();
      return reply.raw;
    });
  }

  private async since(who: Principal, after: string | undefined): Promise<News> {
    const { position, reset, messages } = await this.hub.since(who, after);
    return { position, reset, events: messages.map(({ data }) => data as LiveCase) };
  }
}

function wantsStream({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/event-stream') ?? false;
}

/** What a browser says by itself when it comes back: younger than what its address says. */
function lastHeard({ headers }: FastifyRequest): string | undefined {
  const last = headers['last-event-id'];
  return typeof last === 'string' && isId(last) ? last : undefined;
}
