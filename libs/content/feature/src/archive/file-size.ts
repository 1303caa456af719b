import { Pipe, type PipeTransform, inject } from '@angular/core';
import { languageTag } from '@respi/shared/contract/languages';
import { PAGE_LANGUAGE } from '@respi/shared/ui/reading';

const KILO = 1_000;

/** *240 kB*, *1,2 MB*: as the language of the page writes it. */
@Pipe({ name: 'fileSize' })
export class FileSizePipe implements PipeTransform {
  private readonly language = languageTag(inject(PAGE_LANGUAGE));

  transform(bytes: number): string {
    const [unit, size] = inUnit(bytes / KILO);
    return new Intl.NumberFormat(this.language, {
      style: 'unit',
      unit,
      maximumFractionDigits: unit === 'kilobyte' ? 0 : 1,
    }).format(size);
  }
}

function inUnit(kilobytes: number): readonly ['kilobyte' | 'megabyte' | 'gigabyte', number] {
  if (kilobytes < KILO) return ['kilobyte', kilobytes === 0 ? 0 : Math.max(kilobytes, 1)];
  const megabytes = kilobytes / KILO;
  return megabytes < KILO ? ['megabyte', megabytes] : ['gigabyte', megabytes / KILO];
}
