import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BodyFacts, ContentLicence, DutyVersion } from '@respi/content/contract';
import { CONTENT_LICENCES } from '@respi/content/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Breadcrumb, FORM_PARTS, Icon, PageHeading, Problem, Skeleton, UnsavedChanges } from '@respi/shared/ui';
import { DutyWriting } from './duty-versions';
import { Meanwhile } from './meanwhile';
import { orNull } from './statement-form';
import { VersionList } from './version-list';

/** Lines of the form, by where they are read: at the foot of every page, in the notice on data, in the legal notes. */
const PARTS = [
  { title: 'foot', fields: ['name', 'address', 'phone', 'email', 'pec', 'taxCode', 'ipaCode', 'transparency'] },
  { title: 'privacy', fields: ['dataProtectionOfficer', 'recipients', 'retention'] },
  { title: 'legal', fields: ['publisher', 'digitalTransition', 'hosting'] },
] as const;
type Line = (typeof PARTS)[number]['fields'][number];
const LONG: readonly Line[] = ['recipients', 'retention'];
const LINES: readonly Line[] = PARTS.flatMap(({ fields }): readonly Line[] => fields);

const line = (max: number): FormControl<string> =>
  new FormControl('', { nonNullable: true, validators: [Validators.maxLength(max)] });

/** Who answers for the portal. Whatever is left empty stands on no page. */
@Component({
  selector: 'respi-body-editor',
  imports: [Breadcrumb, FORM_PARTS, Icon, Meanwhile, PageHeading, Problem, Skeleton, TranslocoPipe, VersionList],
  templateUrl: './body-editor.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BodyEditor {
  protected readonly current = inject(CurrentNetwork);
  protected readonly parts = PARTS;
  protected readonly licences = CONTENT_LICENCES;
  protected readonly form = new FormGroup({
    name: line(200),
    address: line(300),
    phone: line(40),
    email: line(254),
    pec: line(254),
    taxCode: line(11),
    ipaCode: line(20),
    transparency: line(500),
    dataProtectionOfficer: line(300),
    recipients: line(1_000),
    retention: line(1_000),
    publisher: line(300),
    digitalTransition: line(300),
    hosting: line(300),
    licence: new FormControl<ContentLicence | ''>('', { nonNullable: true }),
  });
  protected readonly writing = new DutyWriting<BodyFacts>('body', (content) => this.fill(content));

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.dirty);
  }

  protected isLong(field: Line): boolean {
    return LONG.includes(field);
  }

  protected async save(): Promise<void> {
    const typed = this.form.getRawValue();
    const lines = Object.fromEntries(LINES.map((name) => [name, orNull(typed[name])])) as Record<Line, string | null>;
    if (await this.writing.write({ ...lines, licence: typed.licence || null })) this.form.markAsPristine();
  }

  /** What a version says, line by line. */
  protected linesOf({ content }: DutyVersion): readonly { readonly name: Line; readonly value: string }[] {
    if ('conformity' in content) return [];
    return LINES.flatMap((name) => {
      const value = content[name];
      return value === null ? [] : [{ name, value }];
    });
  }

  protected licenceOf({ content }: DutyVersion): ContentLicence | null {
    return 'conformity' in content ? null : content.licence;
  }

  private fill(content: BodyFacts): void {
    for (const name of LINES) this.form.controls[name].setValue(content[name] ?? '');
    this.form.controls.licence.setValue(content.licence ?? '');
    this.form.markAsPristine();
  }
}
