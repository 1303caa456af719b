/** How a word of another alphabet may sound: with what may be a particle stuck to it, and without. */
export function soundsOf(word: string): string[] {
  const bare = word.replace(/\p{M}/gu, '');
  // "and", "to", "of" and the article are written together with an Arabic word.
  return [bare, bare.replace(/^[وفبكل]?(?:ال|ل)?/u, ''), bare.replace(/^[وفبكل]/u, '')].map((each) =>
    skeleton(Array.from(each.toLowerCase(), (letter) => LATIN[letter] ?? letter).join('')),
  );
}

/** As its consonants sound, so that however an alphabet writes a name it is the same. */
export function skeleton(latin: string): string {
  return latin
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-zđłșțşţə]/g, '')
    .replace(/shch|sch|sh|ş|ș/g, 'š')
    .replace(/tch|ch|tsch/g, 'č')
    .replace(/kh|gh|h/g, (sound) => (sound === 'gh' ? 'g' : 'x'))
    .replace(/th|ţ|ț/g, 't')
    .replace(/dh|đ/g, 'd')
    .replace(/ph|v/g, 'f')
    .replace(/[ckq]/g, 'k')
    .replace(/[jg]/g, 'g')
    .replace(/p/g, 'b')
    .replace(/z|ts/g, 'z')
    .replace(/[aeiouywəł]/g, (letter) => (letter === 'ł' ? 'l' : ''))
    .replace(/(.)\1+/g, '$1');
}

const LATIN: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l',
  м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '',
  ю: 'iu', я: 'ia', ы: 'y', э: 'e', ъ: '', ё: 'e',
  ا: '', أ: '', إ: '', آ: '', ء: '', ؤ: '', ئ: '', ب: 'b', ت: 't', ث: 't', ج: 'g', ح: 'h', خ: 'kh', د: 'd', ذ: 'd', ر: 'r', ز: 'z',
  س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: '', غ: 'g', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: '',
  ي: '', ى: '', ة: '', پ: 'p', چ: 'ch', گ: 'g', ڤ: 'v', ک: 'k', ی: '',
}; // prettier-ignore
