import { Pipe, type PipeTransform, inject } from '@angular/core';
import { languageTag } from '@respi/shared/contract/languages';
import { PAGE_LANGUAGE } from '@respi/shared/ui/reading';

const KILO = 1_000;

/** *240 kB*, *1,2 MB*: as the language of the page writes it. */
@Pipe({ name: 'fileSize' })
export class FileSizePipe implements PipeTransform {
  private readonly language = languageTag(inject(PAGE_LANGUAGE));

  transform(bytes: number): string {
    const [unit, size] =
      bytes < KILO * KILO ? (['kilobyte', bytes / KILO] as const) : (['megabyte', bytes / KILO / KILO] as const);
    return new Intl.NumberFormat(this.language, {
      style: 'unit',
      unit,
      maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
    }).format(Math.max(size, 1));
  }
}
