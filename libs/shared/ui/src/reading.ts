/**
 * What a page needs that is only read. The shell and the public pages import `@respi/shared/ui/reading`, and so leave
 * forms and dialogs to those who sign in: whatever stands in one entry is loaded together.
 */
export { provideDictionary, uiDictionary, uiTranslations } from './i18n/dictionary';
export { InItalian } from './i18n/in-italian';
export { PAGE_LANGUAGE, WrittenIn } from './i18n/page-language';
export { type TranslatedLanguage, type Translations, translated } from './i18n/translations';
export { ICON_NAMES, type IconName } from './icon/icon-names';
export { Icon } from './icon/icon';
export { PageHeading } from './page/page-heading';
export { Breadcrumb, type Crumb } from './page/breadcrumb';
export { PUBLIC_ORIGIN, PageAddress } from './page/page-address';
export { FeedLink } from './page/feed-link';
export { PageIdentity } from './page/page-identity';
export { type Section, TabbedLayout } from './page/tabbed-layout';
export { Alert, type AlertKind } from './feedback/alert';
export { Problem } from './feedback/problem';
export { saidBeside, saidOnTop } from './feedback/said-beside';
export { Empty, Skeleton } from './feedback/placeholders';
export { Toasts, ToastRegion, type Toast } from './feedback/toasts';
export { StateLabel, UrgencyBadge, type StateTone, type UrgencyCode } from './feedback/badges';
export { CARD_TABLE, CardCell, CardHeader, CardRow, CardTable } from './list/card-table';
export { fieldOf, sentFields } from './page/sent-fields';
export { Tabs } from './list/tabs';
export { LoadMore } from './list/load-more';
export {
  BirthDatePipe,
  DateTimePipe,
  DayPipe,
  FullDayPipe,
  LongDayPipe,
  longDayText,
  fullDayText,
  RelativePipe,
  birthDateText,
  byItalianOrder,
  dateTimeText,
  dayText,
  orderIn,
  relativeText,
} from './text/dates';
export { type WrittenHours, openingHours } from './text/opening-hours';
export { MonthPipe, monthName } from './text/months';
export { SearchCut, searchedText } from './text/searched';
export { PluralPipe, pluralKey } from './text/plural';
