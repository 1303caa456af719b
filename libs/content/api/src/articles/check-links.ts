import { Inject, Injectable } from '@nestjs/common';
import type { ArticleWords, Block } from '@respi/content/contract';
import { FIXED_PAGES, readTarget } from '@respi/content/domain';
import { Directory } from '@respi/identity/contract';
import { SheetAddresses } from '@respi/knowledge/contract';
import { CONFIG, type Config, type Tx } from '@respi/shared/api-platform';
import { type FieldProblem, Problem, romeDay } from '@respi/shared/kernel';
import { isPublishedPublicly } from '../persistence/published-articles';

/** The links of a text are held against what is there before the text is kept. */
@Injectable()
export class CheckLinks {
  constructor(
    private readonly directory: Directory,
    private readonly sheets: SheetAddresses,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The same blocks, with links to the portal's own pages by their end. @throws Problem invalid_input */
  async check(tx: Tx, { blocks, slug }: Pick<ArticleWords, 'blocks' | 'slug'>): Promise<Block[]> {
    const { slug: network } = await this.directory.settings(tx.networkId);
    const home = `${this.config.publicUrl.replace(/\/$/, '')}/${network}/it`;
    const fields: FieldProblem[] = [];
    const checked: Block[] = [];
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== 'link') {
        checked.push(block);
        continue;
      }
      const target = readTarget(block.href, home);
      if (target.to === 'nowhere') fields.push({ path: `blocks.${index}.href`, code: 'not_a_link' });
      else if (target.to === 'page' && !(await this.isThere(tx, target.path, slug)))
        fields.push({ path: `blocks.${index}.href`, code: 'unknown_page' });
      else checked.push({ ...block, href: target.to === 'web' ? target.href : target.path });
    }
    if (fields.length > 0) throw new Problem('invalid_input', { fields });
    return checked;
  }

  private async isThere(tx: Tx, path: string, own: string): Promise<boolean> {
    if (path === '' || FIXED_PAGES.includes(path)) return true;
    const [part = '', slug = ''] = path.split('/');
    switch (part) {
      case 'schede':
        return this.sheets.isPublic(tx, slug);
      case 'argomenti':
        return this.directory.hasCode(tx.networkId, 'topics', slug, romeDay(tx.now));
      case 'pagina':
        return slug === own || isPublishedPublicly(tx, 'page', slug);
      case 'notizie':
        return slug === own || isPublishedPublicly(tx, 'news', slug);
      default:
        return false;
    }
  }
}
