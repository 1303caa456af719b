import { Global, Injectable, Module } from '@nestjs/common';
import { KnowledgeToDiscuss } from '@respi/content/contract';
import { type PortTransaction, SentForms, SheetAddresses } from '@respi/knowledge/contract';
import { KnowledgeToDiscussOfNetwork } from '../divergences/knowledge-to-discuss';
import { FormTokens } from '../questions/form-tokens';

@Injectable()
export class SheetAddressesOfNetwork extends SheetAddresses {
  async isPublic(tx: PortTransaction, slug: string): Promise<boolean> {
    const found = await tx.query(`select 1 from published_sheet where slug = $1 and audience = 'pubblica'`, [slug]);
    return found.length > 0;
  }
}

/** The ports `SheetAddresses`, `SentForms` and `KnowledgeToDiscuss`, for whoever composes the installation. */
@Global()
@Module({
  providers: [
    { provide: SheetAddresses, useClass: SheetAddressesOfNetwork },
    { provide: SentForms, useClass: FormTokens },
    { provide: KnowledgeToDiscuss, useClass: KnowledgeToDiscussOfNetwork },
  ],
  exports: [SheetAddresses, SentForms, KnowledgeToDiscuss],
})
export class SheetAddressesModule {}
