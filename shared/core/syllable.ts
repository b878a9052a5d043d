/** Which words can be Vietnamese: an onset, a rhyme and a tone that go together. Telling encodings apart rests on it. */

const ONSET = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?';

/** Rhymes that end in c, ch, p, t take only sắc and nặng. */
const STOPPED = [
  'ac|ach|ap|at|ăc|ăp|ăt|âc|âp|ât|ec|ep|et|êch|êp|êt|ich|ip|it|iêc|iêp|iêt|oac|oach|oap|oat|oăc|oăt|oet|oc|ooc|op|ot',
  'ôc|ôp|ôt|ơp|ơt|uât|uêch|up|ut|uc|uôc|uôt|uych|uyêt|uyt|uyp|ưc|ưt|ươc|ươp|ươt|ych|yt|yêt',
].join('|');

const OPEN = [
  'a|ai|am|an|ang|anh|ao|au|ay|ăm|ăn|ăng|âm|ân|âng|âu|ây|e|em|en|eng|eo|ê|êm|ên|ênh|êu|i|ia|im|in|inh|iu|iêm|iên|iêng',
  'iêu|o|oa|oai|oam|oan|oang|oanh|oao|oay|oăm|oăn|oăng|oe|oen|oeo|oi|om|on|ong|oong|ô|ôi|ôm|ôn|ông|ơ|ơi|ơm|ơn|ơng',
  'u|ua|uân|uâng|uây|uê|uênh|ui|um|un|ung|uôi|uôm|uôn|uông|uơ|uy|uya|uyên|uynh|uyu|ư|ưa|ưi|ưng|ươi|ươm|ươn|ương|ươu|ưu',
  'y|ynh|yêm|yên|yêng|yêu',
].join('|');

const SYLLABLE = new RegExp(
  `^(?:${ONSET}(?:${OPEN})[\\u0300\\u0309\\u0303\\u0301\\u0323]?|${ONSET}(?:${STOPPED})[\\u0301\\u0323])$`,
  'u',
);
const TONE = /[\u0300\u0309\u0303\u0301\u0323]/u;
const ONE_CASE = /^\p{Lu}?\p{Ll}*$|^\p{Lu}+$/u;

/**
 * Whether a word could be one Vietnamese syllable: spelled as one, with one tone that its ending allows, and all
 * small, all capitals, or begun with a capital. Words without any mark are judged the same way.
 */
export function isSyllable(word: string): boolean {
  if (!ONE_CASE.test(word.normalize('NFC'))) return false;
  const marked = word.normalize('NFD').toLowerCase();
  const tone = TONE.exec(marked)?.[0] ?? '';
  return SYLLABLE.test(marked.replace(tone, '').normalize('NFC') + tone);
}
