import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Icon } from '@respi/shared/ui';
import { type Area, type AreaGroup, menuOf } from './areas';

interface Link {
  readonly path: string;
  readonly word: string;
}

interface Entry {
  /** null for a link that stands in the row itself. */
  readonly group: AreaGroup | null;
  readonly word: string;
  readonly links: readonly Link[];
}

/**
 * The navigation of the reserved area. A group is a button that shows its links and hides them (the disclosure pattern: they are
 * links, walked with Tab). On a phone there is one panel, in which every group stands open under its name.
 */
@Component({
  selector: 'respi-area-menu',
  imports: [Icon, RouterLink, TranslocoPipe],
  templateUrl: './area-menu.html',
  styles: `
    :host {
      display: block;
    }
  `,
  host: {
    '(keydown.escape)': 'putAway()',
    '(focusout)': 'leave($event)',
    '(document:pointerdown)': 'pressed($event)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AreaMenu {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly current = inject(CurrentNetwork);

  readonly areas = input.required<readonly Area[]>();
  /** The area of the page in front of the person. */
  readonly here = input.required<string | null>();
  /** That page is one below the area's own. */
  readonly above = input(false);

  protected readonly panelOpen = signal(false);
  protected readonly open = signal<AreaGroup | null>(null);
  protected readonly menu = computed(() =>
    menuOf(this.areas()).map((entry): Entry => {
      if ('areas' in entry)
        return {
          group: entry.group,
          word: `portal.nav.group.${entry.group}`,
          links: entry.areas.map((area) => this.linkTo(area)),
        };
      const link = this.linkTo(entry);
      return { group: null, word: link.word, links: [link] };
    }),
  );

  protected isHereIn({ links }: Entry): boolean {
    return links.some(({ path }) => path === this.here());
  }

  protected fold(): void {
    this.panelOpen.set(false);
    this.open.set(null);
  }

  /** Back to the button that showed them: the links that had the focus are gone. */
  protected putAway(): void {
    const group = this.open();
    if (group !== null) {
      this.open.set(null);
      this.host.querySelector<HTMLElement>(`#apre-${group}`)?.focus();
    } else if (this.panelOpen()) {
      this.panelOpen.set(false);
      this.host.querySelector<HTMLElement>('.r-nav-toggle')?.focus();
    }
  }

  /** Links that lie over the page do not stay there when the focus has gone on. */
  protected leave({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.openItem()?.contains(relatedTarget)) this.open.set(null);
  }

  protected pressed({ target }: Event): void {
    if (target instanceof Node && !this.openItem()?.contains(target)) this.open.set(null);
  }

  private openItem(): Element | null | undefined {
    const group = this.open();
    return group === null ? null : this.host.querySelector(`#apre-${group}`)?.closest('li');
  }

  private linkTo({ path }: Area): Link {
    return { path, word: `portal.nav.${path}` };
  }
}
