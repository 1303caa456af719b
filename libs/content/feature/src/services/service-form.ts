import { type AbstractControl, FormArray, FormControl, FormGroup, type ValidatorFn, Validators } from '@angular/forms';
import {
  type NewService,
  type Service,
  type ServiceContent,
  type ServiceKind,
  type ServiceLocation,
  type ServicePhone,
  type ServiceStatus,
  isPostalCode,
  isProvince,
  isWebAddress,
} from '@respi/content/contract';
import { WEEKDAYS, type WeekOpenings, isPhone, openingsOf, openingsText } from '@respi/identity/contract';

const words = (max: number, value: string | null | undefined = '', ...more: ValidatorFn[]) =>
  new FormControl(value ?? '', { nonNullable: true, validators: [Validators.maxLength(max), ...more] });

/** What the server would refuse as well: said with the rest, and not in a second round. */
const wrong =
  (what: 'phone' | 'webAddress' | 'postalCode' | 'province', isRight: (typed: string) => boolean): ValidatorFn =>
  ({ value }: AbstractControl<string>) =>
    value.trim() === '' || isRight(value.trim()) ? null : { words: { key: `content.services.invalid.${what}` } };
const webAddress = wrong('webAddress', isWebAddress);

export const phoneGroup = (phone?: ServicePhone) =>
  new FormGroup({
    number: words(40, phone?.number, Validators.required, wrong('phone', isPhone)),
    description: words(100, phone?.description),
  });

export const placeGroup = (place?: ServiceLocation) =>
  new FormGroup({
    id: new FormControl<string | null>(place?.id ?? null),
    name: words(200, place?.name),
    address1: words(200, place?.address1, Validators.required),
    city: words(100, place?.city, Validators.required),
    postalCode: words(5, place?.postalCode, Validators.required, wrong('postalCode', isPostalCode)),
    stateProvince: words(2, place?.stateProvince, Validators.required, wrong('province', isProvince)),
    transportation: words(300, place?.transportation),
    accessibility: words(300, place?.accessibility),
  });

export const costGroup = (notANumber: ValidatorFn, cost?: ServiceContent['costOptions'][number]) =>
  new FormGroup({
    option: words(200, cost?.option, Validators.required),
    amount: words(10, cost?.amount?.toString().replace('.', ','), notANumber),
  });

/** What is wrong with a text: told by the page, in its words. */
export interface ServiceValidators {
  readonly hours: ValidatorFn;
  readonly amount: ValidatorFn;
}

export type ServiceForm = ReturnType<typeof serviceForm>;

/** The form of an entry. What its people proposed stands in it in the place of what is there. */
export function serviceForm(service: Service | null, validators: ServiceValidators) {
  const content = service && { ...service.content, ...service.proposal?.change };
  const day = (each: keyof WeekOpenings) =>
    new FormControl(openingsText(content?.week[each] ?? []), { nonNullable: true, validators: [validators.hours] });
  return new FormGroup({
    name: words(200, content?.name, Validators.required),
    alternateName: words(200, content?.alternateName),
    kind: new FormControl<ServiceKind | ''>(content?.kind ?? '', {
      nonNullable: true,
      validators: [Validators.required],
    }),
    status: new FormControl<ServiceStatus>(content?.status ?? 'active', { nonNullable: true }),
    description: words(4_000, content?.description, Validators.required),
    eligibilityDescription: words(2_000, content?.eligibilityDescription),
    applicationProcess: words(2_000, content?.applicationProcess),
    requiredDocuments: words(9_000, content?.requiredDocuments.join('\n')),
    feesDescription: words(1_000, content?.feesDescription),
    costOptions: new FormArray((content?.costOptions ?? []).map((cost) => costGroup(validators.amount, cost))),
    phones: new FormArray((content?.phones ?? []).map((phone) => phoneGroup(phone))),
    email: words(254, content?.email, Validators.email),
    url: words(1_000, content?.url, webAddress),
    week: new FormGroup({
      '1': day('1'),
      '2': day('2'),
      '3': day('3'),
      '4': day('4'),
      '5': day('5'),
      '6': day('6'),
      '7': day('7'),
    }),
    scheduleNotes: words(300, content?.scheduleNotes),
    languages: new FormControl<readonly string[]>(content?.languages ?? [], { nonNullable: true }),
    interpretationServices: words(500, content?.interpretationServices),
    alert: words(500, content?.alert),
    locations: new FormArray((content?.locations ?? []).map((place) => placeGroup(place))),
    organization: new FormGroup({
      name: words(200, service?.organization.name, Validators.required),
      description: words(1_000, service?.organization.description),
      url: words(1_000, service?.organization.url, webAddress),
      organisation: words(64, service?.organization.organisation),
    }),
    unit: words(64, service?.unit),
    namesNobody: new FormControl(false, { nonNullable: true }),
  });
}

/** The whole of a form, as the coordination sends it. */
export function wholeOf(form: ServiceForm): Omit<NewService, 'code'> {
  const { organization, unit } = form.getRawValue();
  return {
    ...contentOf(form),
    unit: orNull(unit),
    organization: {
      name: organization.name,
      description: orNull(organization.description),
      url: orNull(organization.url),
      organisation: orNull(organization.organisation),
    },
  };
}

/** What its own people may say of an entry. */
export function contentOf(form: ServiceForm): Omit<NewService, 'code' | 'unit' | 'organization'> {
  const { organization: _organization, unit: _unit, ...typed } = form.getRawValue();
  return {
    namesNobody: typed.namesNobody,
    name: typed.name,
    alternateName: orNull(typed.alternateName),
    kind: typed.kind || 'other',
    status: typed.status,
    description: typed.description,
    eligibilityDescription: orNull(typed.eligibilityDescription),
    applicationProcess: orNull(typed.applicationProcess),
    feesDescription: orNull(typed.feesDescription),
    costOptions: typed.costOptions.map(({ option, amount }) => ({ option, amount: amountOf(amount) })),
    requiredDocuments: typed.requiredDocuments
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    email: orNull(typed.email),
    url: orNull(typed.url),
    phones: typed.phones.map(({ number, description }) => ({ number, description: orNull(description) })),
    week: Object.fromEntries(WEEKDAYS.map((day) => [day, openingsOf(typed.week[day]) ?? []])) as WeekOpenings,
    scheduleNotes: orNull(typed.scheduleNotes),
    languages: [...typed.languages],
    interpretationServices: orNull(typed.interpretationServices),
    alert: orNull(typed.alert),
    locations: typed.locations.map(({ id, name, transportation, accessibility, ...place }) => ({
      ...place,
      ...(id === null ? {} : { id }),
      name: orNull(name),
      transportation: orNull(transportation),
      accessibility: orNull(accessibility),
    })),
  };
}

/** `16,50` as people write it; null where nothing, or no number, is written. */
export function amountOf(typed: string): number | null {
  const written = typed.trim().replace(',', '.');
  return /^\d{1,6}(?:\.\d{1,2})?$/.test(written) ? Number(written) : null;
}

function orNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}
