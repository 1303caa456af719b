import {
  type AST,
  Binary,
  type BindingPipe,
  Conditional,
  LiteralPrimitive,
  ParenthesizedExpression,
  RecursiveAstVisitor,
  type TmplAstBoundAttribute,
  type TmplAstBoundText,
  type TmplAstNode,
  TmplAstRecursiveVisitor,
  type TmplAstText,
  type TmplAstTextAttribute,
  parseTemplate,
  tmplAstVisitAll,
} from '@angular/compiler';

export interface Finding {
  readonly line: number;
  readonly what: string;
}

/** Attributes and inputs that a person reads or hears. */
const READ_BY_PEOPLE = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'confirm',
  'eyebrow',
  'hint',
  'label',
  'lead',
  'legend',
  'placeholder',
  'prefix',
  'respiCell',
  'text',
  'title',
]);
const TRANSLATING_PIPES = new Set(['transloco', 'plural']);
const LETTERS = /\p{L}{2,}/u;

/** Words written in a template instead of a dictionary, and keys that no dictionary has. */
export function wordsInTemplate(template: string, file: string, keys: ReadonlySet<string>): Finding[] {
  const { nodes, errors } = parseTemplate(template, file, { preserveWhitespaces: false });
  if (errors?.length) return errors.map((error) => ({ line: error.span.start.line + 1, what: error.msg }));
  const visitor = new TemplateReader(keys);
  tmplAstVisitAll(visitor, nodes);
  return visitor.findings;
}

class TemplateReader extends TmplAstRecursiveVisitor {
  readonly findings: Finding[] = [];
  private readonly keys: ReadonlySet<string>;

  constructor(keys: ReadonlySet<string>) {
    super();
    this.keys = keys;
  }

  override visitText(text: TmplAstText): void {
    if (LETTERS.test(text.value)) this.add(text, `the words «${text.value.trim()}» are in the template`);
  }

  override visitTextAttribute(attribute: TmplAstTextAttribute): void {
    if (READ_BY_PEOPLE.has(attribute.name) && LETTERS.test(attribute.value)) {
      this.add(attribute, `${attribute.name}="${attribute.value}" is written in the template`);
    }
  }

  override visitBoundText(text: TmplAstBoundText): void {
    this.read(text, text.value, true);
  }

  override visitBoundAttribute(attribute: TmplAstBoundAttribute): void {
    this.read(attribute, attribute.value, READ_BY_PEOPLE.has(attribute.name));
  }

  private read(node: TmplAstNode, value: AST, shown: boolean): void {
    const reader = new ExpressionReader(this.keys, shown);
    value.visit(reader);
    for (const what of reader.findings) this.add(node, what);
  }

  private add(node: TmplAstNode, what: string): void {
    this.findings.push({ line: node.sourceSpan.start.line + 1, what });
  }
}

class ExpressionReader extends RecursiveAstVisitor {
  readonly findings: string[] = [];
  private readonly keys: ReadonlySet<string>;
  private readonly shown: boolean;

  constructor(keys: ReadonlySet<string>, shown: boolean) {
    super();
    this.keys = keys;
    this.shown = shown;
  }

  override visitPipe(pipe: BindingPipe, context: unknown): unknown {
    if (!TRANSLATING_PIPES.has(pipe.name)) return super.visitPipe(pipe, context);
    for (const key of literalsOf(pipe.exp)) this.checkKey(key, pipe.name);
    this.visitAll(pipe.args, context);
    return null;
  }

  override visitConditional(conditional: Conditional, context: unknown): unknown {
    // The condition compares codes; only the two results are shown.
    conditional.trueExp.visit(this, context);
    conditional.falseExp.visit(this, context);
    return null;
  }

  override visitLiteralPrimitive(literal: LiteralPrimitive): unknown {
    const { value } = literal as { value: unknown };
    if (this.shown && typeof value === 'string' && LETTERS.test(value) && /\s|^\p{Lu}/u.test(value)) {
      this.findings.push(`the words «${value}» are in the template`);
    }
    return null;
  }

  private checkKey({ text, whole }: Literal, pipe: string): void {
    const known = whole
      ? this.keys.has(pipe === 'plural' ? `${text}.other` : text)
      : [...this.keys].some((key) => key.startsWith(text));
    if (!known) this.findings.push(`no dictionary has ${whole ? 'the key' : 'a key that begins with'} «${text}»`);
  }
}

interface Literal {
  readonly text: string;
  /** false: the beginning of a key that is put together */
  readonly whole: boolean;
}

function literalsOf(expression: AST): Literal[] {
  if (expression instanceof ParenthesizedExpression) return literalsOf(expression.expression);
  if (expression instanceof Conditional) return [...literalsOf(expression.trueExp), ...literalsOf(expression.falseExp)];
  if (expression instanceof Binary && expression.operation === '+') {
    return literalsOf(expression.left).map(({ text }) => ({ text, whole: false }));
  }
  const { value } = expression as { value?: unknown };
  return expression instanceof LiteralPrimitive && typeof value === 'string' ? [{ text: value, whole: true }] : [];
}
