import { Global, Injectable, Module } from '@nestjs/common';
import { type PortTransaction, SheetAddresses } from '@respi/knowledge/contract';

@Injectable()
export class SheetAddressesOfNetwork extends SheetAddresses {
  async isPublic(tx: PortTransaction, slug: string): Promise<boolean> {
    const found = await tx.query(`select 1 from published_sheet where slug = $1 and audience = 'pubblica'`, [slug]);
    return found.length > 0;
  }
}

/** The port `SheetAddresses`, for whoever composes the installation. */
@Global()
@Module({ providers: [{ provide: SheetAddresses, useClass: SheetAddressesOfNetwork }], exports: [SheetAddresses] })
export class SheetAddressesModule {}
