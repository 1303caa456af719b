import { Global, Module } from '@nestjs/common';
import { CasesToDiscuss } from '@respi/content/contract';
import { EarlierCases } from '@respi/knowledge/contract';
import { CasesToDiscussOfNetwork } from './cases-to-discuss';
import { EarlierCasesOfNetwork } from './earlier-cases-of-network';

/** The port `EarlierCases` of knowledge and `CasesToDiscuss` of content, for whoever composes the installation. */
@Global()
@Module({
  providers: [
    { provide: EarlierCases, useClass: EarlierCasesOfNetwork },
    { provide: CasesToDiscuss, useClass: CasesToDiscussOfNetwork },
  ],
  exports: [EarlierCases, CasesToDiscuss],
})
export class EarlierCasesModule {}
