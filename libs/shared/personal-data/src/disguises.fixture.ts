import fc from 'fast-check';

/** Words around an identifier: nothing in them is personal. */
export const around = fc.constantFrom(
  '',
  'Ai sensi del D.Lgs. 286/1998 ',
  'La persona, ',
  'entro 60 giorni: ',
  '«',
  'vedi (',
  'art. 5 c. 9-bis, ',
  'perché ',
  'il 25/07/1998 ',
);
export const after = fc.constantFrom(
  '',
  ' e così via.',
  ', art. 29 c. 3',
  ')',
  '»',
  '; costa 30,46 euro',
  '\nPoi si attende.',
  '?',
);

/** A way to write the same thing that a reader sees through. */
export type Disguise = (plain: string) => string;
export const disguises: readonly Disguise[] = [
  (plain) => plain,
  (plain) => plain.toLowerCase(),
  (plain) => Array.from(plain).join('\u00AD'),
  (plain) => Array.from(plain).join('\u200B'),
  (plain) => plain.replaceAll(' ', '\u00A0'),
  (plain) => plain.replace(/[0-9]/g, (char) => String.fromCharCode(0x0660 + Number(char))),
  (plain) => plain.replace(/[0-9]/g, (char) => String.fromCharCode(0xff10 + Number(char))),
  (plain) => plain.replace(/[ABCEHKMOPTX]/g, (char) => 'АВСЕНКМОРТХ'['ABCEHKMOPTX'.indexOf(char)] ?? char),
];
