import { Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '@respi/shared/api-platform';
import type { FastifyReply } from 'fastify';
import { POLICY } from './page-look';
import { type HtmlAnswer, Unsubscribe } from './unsubscribe';

@ApiTags('notifications')
@Controller('v1/unsubscribe')
export class UnsubscribeController {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  @Get(':token')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', POLICY)
  @ApiOperation({ summary: 'A page that asks whether mails of this kind should end; where links in mails lead' })
  async ask(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return shown(reply, await this.unsubscribe.ask(token));
  }

  @Post(':token')
  @HttpCode(200)
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', POLICY)
  @ApiOperation({ summary: 'Ends mails of this kind: the page’s button, and one click in a mail program (RFC 8058)' })
  async act(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return shown(reply, await this.unsubscribe.act(token));
  }
}

function shown(reply: FastifyReply, { status, html }: HtmlAnswer): string {
  void reply.status(status);
  return html;
}
