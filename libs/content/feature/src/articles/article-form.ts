import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import {
  type Article,
  type ArticleKind,
  type ArticleWords,
  type Block,
  type BlockKind,
  type ContentAudience,
  HEADING_MAX,
  LINK_WORDS_MAX,
  PARAGRAPH_MAX,
} from '@respi/content/contract';

const words = (value: string, max: number, ...more: (typeof Validators.required)[]): FormControl<string> =>
  new FormControl(value, { nonNullable: true, validators: [Validators.maxLength(max), ...more] });

const TEXT_MAX: Readonly<Record<BlockKind, number>> = {
  paragraph: PARAGRAPH_MAX,
  heading: HEADING_MAX,
  list: 0,
  link: LINK_WORDS_MAX,
};

/** A piece as it is typed: the lines of a list in one field, one below the other. */
export function blockForm(block: Block) {
  const { kind } = block;
  return new FormGroup({
    kind: new FormControl<BlockKind>(kind, { nonNullable: true }),
    text: words(kind === 'list' ? '' : block.text, TEXT_MAX[kind], ...(kind === 'list' ? [] : [Validators.required])),
    items: words(
      kind === 'list' ? block.items.join('\n') : '',
      15_000,
      ...(kind === 'list' ? [Validators.required] : []),
    ),
    href: words(kind === 'link' ? block.href : '', 1_000, ...(kind === 'link' ? [Validators.required] : [])),
  });
}
export type BlockForm = ReturnType<typeof blockForm>;

export function emptyBlock(kind: BlockKind): BlockForm {
  if (kind === 'list') return blockForm({ kind, items: [] });
  return blockForm(kind === 'link' ? { kind, text: '', href: '' } : { kind, text: '' });
}

export function articleForm() {
  return new FormGroup({
    title: words('', 150, Validators.required),
    summary: words('', 400, Validators.required),
    slug: words('', 80, Validators.required),
    audience: new FormControl<ContentAudience>('pubblica', { nonNullable: true, validators: [Validators.required] }),
    shownFrom: new FormControl('', { nonNullable: true }),
    shownUntil: new FormControl('', { nonNullable: true }),
    blocks: new FormArray<BlockForm>([emptyBlock('paragraph')]),
  });
}
export type ArticleForm = ReturnType<typeof articleForm>;

export function fillFromArticle(form: ArticleForm, article: Article): void {
  const { title, summary, slug, audience, shownFrom, shownUntil } = article;
  form.patchValue({ title, summary, slug, audience, shownFrom: shownFrom ?? '', shownUntil: shownUntil ?? '' });
  fillBlocks(form, article.blocks);
}

export function fillBlocks({ controls: { blocks } }: ArticleForm, written: readonly Block[]): void {
  blocks.clear();
  for (const block of written) blocks.push(blockForm(block));
}

export function blocksOf({ controls: { blocks } }: ArticleForm): Block[] {
  return blocks.controls.map((block) => {
    const { kind, text, items, href } = block.getRawValue();
    if (kind === 'list') return { kind, items: linesOf(items) };
    return kind === 'link' ? { kind, text, href } : { kind, text };
  });
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Days are those of news. */
export function articleBody(form: ArticleForm, kind: ArticleKind): ArticleWords {
  const { title, summary, slug, audience, shownFrom, shownUntil } = form.getRawValue();
  const dayOf = (day: string): string | null => (kind === 'news' && day !== '' ? day : null);
  return {
    title,
    summary,
    slug: slug.trim(),
    audience,
    shownFrom: dayOf(shownFrom),
    shownUntil: dayOf(shownUntil),
    blocks: blocksOf(form),
  };
}

/** `Orari di agosto: chi è aperto` gives `orari-di-agosto-chi-e-aperto`: offered, and changed by whoever writes. */
export function slugOfTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}
