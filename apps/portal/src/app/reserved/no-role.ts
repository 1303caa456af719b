import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Empty, PageHeading } from '@respi/shared/ui';

@Component({
  selector: 'respi-no-role',
  imports: [Empty, PageHeading, TranslocoPipe],
  template: `
    <respi-page-heading [title]="'portal.noRole.title' | transloco" />
    <respi-empty icon="user" [title]="'portal.whoami.noRole' | transloco" [text]="'portal.noRole.text' | transloco" />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoRole {}
