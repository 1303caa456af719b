import { Global, Module } from '@nestjs/common';
import { EarlierCases } from '@respi/knowledge/contract';
import { EarlierCasesOfNetwork } from './earlier-cases-of-network';

/** The port `EarlierCases` of knowledge, for whoever composes the installation. */
@Global()
@Module({ providers: [{ provide: EarlierCases, useClass: EarlierCasesOfNetwork }], exports: [EarlierCases] })
export class EarlierCasesModule {}
