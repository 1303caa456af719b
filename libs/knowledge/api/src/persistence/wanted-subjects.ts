/** As sheets are kept with them. */
export function wantedSubjects({
  procedure,
  permit,
}: {
  procedure?: string | undefined;
  permit?: string | undefined;
}): string[] {
  return [
    ...(procedure === undefined ? [] : [`procedure:${procedure}`]),
    ...(permit === undefined ? [] : [`permit:${permit}`]),
  ];
}
