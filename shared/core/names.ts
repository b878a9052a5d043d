/**
 * Names of people: where the given name begins, how a list is sorted, and what is not a name at all.
 *
 * Kinh names end in the given name. Jrai and Bahnar names do too, but the prefixes Y, H' and K' belong to the word
 * after them, and a name may have no family name. Every split is a proposal that a person may correct.
 */
import { exactText, fold, hasDiacritics, normaliseLine, sortKey, stripInvisible } from './text.ts';

/** A name in its parts; `familyName` and `givenName` joined by a space give the name as it is said. */
export interface NameParts {
  /** «Ông», «ThS.» and the like that stood before the name, as written; empty when there was none. */
  readonly title: string;
  /** Family and middle names (họ đệm); empty for names without. */
  readonly familyName: string;
  /** The given name (tên), with its prefix: «Y Kuan», «H'Nhan». */
  readonly givenName: string;
}

const TITLES =
  'ông|bà|thầy giáo|cô giáo|thầy|cô|đồng chí|đ/c|nhà giáo|nhà báo|phóng viên|ngưt|ngnd|nsưt|nsnd|gs|pgs|tskh|t\\.s|ts|tiến s[ĩỹ]|th\\.s|ths|thạc s[ĩỹ]|ncs|cử nhân|bs|ks|cn|ls|(?:anh|chị)(?= \\p{L}+ \\p{L})';
const TITLE = new RegExp(`^(?:${TITLES})(?:[.,:-]\\s*|\\s+)(?=\\p{L})`, 'iu');

/** Written apart from the word it belongs to; with an apostrophe it has been joined before. */
const PREFIX = /^[YHK]$/;
const BEGINS_A_GIVEN_NAME = /^(?:Y|H|H'\p{L}+)$/u;

/**
 * Splits a full name into titles, family and middle names, and given name, each tidied as by `tidyName`.
 *
 * @source domain rules 7.1
 */
export function splitName(full: string): NameParts {
  const { title, name } = takeTitle(oneSpelling(full));
  if (name === '') return { title, familyName: '', givenName: '' };
  const parts = tidyWords(name).split(' ');
  const last = parts.length - 1;
  const from = BEGINS_A_GIVEN_NAME.test(parts[0] ?? '')
    ? 0
    : PREFIX.test(parts[last - 1] ?? '')
      ? last - 1
      : last;
  return { title, familyName: parts.slice(0, from).join(' '), givenName: parts.slice(from).join(' ') };
}

/** What is needed to sort a person; `sortGiven` is what the person is sorted under instead of the given name. */
export interface SortedName {
  readonly familyName: string;
  readonly givenName: string;
  readonly sortGiven?: string | null | undefined;
}

/** Lower than anything `sortKey` gives, so that a shorter given name comes first. */
const FIELD_END = '\t';

/** A key whose plain binary order sorts people by given name, then by family and middle names. */
export function personSortKey({ familyName, givenName, sortGiven }: SortedName): string {
  return `${sortKey(sortGiven || givenName)}${FIELD_END}${sortKey(familyName)}`;
}

/**
 * A name as it should be written: single spaces, no numbering in front, «'» for every apostrophe, and a capital only
 * at the beginning of a word that was all capitals or all small: «RAH LAN H'BLƠI» → «Rah Lan H'Blơi». Titles stay.
 *
 * Text converted from old capital fonts, whose marked letters come out small («NGUYễN VăN AN»), is mended too.
 */
export function tidyName(text: string): string {
  const { title, name } = takeTitle(oneSpelling(text));
  return `${title} ${tidyWords(name)}`.trim();
}

function oneSpelling(text: string): string {
  return normaliseLine(stripInvisible(text))
    .replace(/[’‘ʼ`´′]/g, "'")
    .replace(/(?<![\p{L}\p{M}])([HKR]') (?=\p{L})/giu, '$1')
    .replace(/^[-–•*+\d.)\s]+(?=\p{L})/u, '')
    .replace(/[\s,;]+$/, '');
}

function takeTitle(text: string): { readonly title: string; readonly name: string } {
  let title = '';
  let name = text;
  for (let found = TITLE.exec(name); found !== null; found = TITLE.exec(name)) {
    const [taken] = found;
    title += taken;
    name = name.slice(taken.length);
  }
  return { title: title.replace(/[\s:,-]+$/, ''), name };
}

function tidyWords(name: string): string {
  return name
    .split(' ')
    .map(word => word.split("'").map(tidyPart).join("'"))
    .join(' ');
}

function tidyPart(part: string): string {
  const [first = '', ...rest] = part;
  const tail = rest.join('');
  const isShouted = !/[a-z]/.test(part) && /\p{Lu}/u.test(tail);
  return first.toUpperCase() + (isShouted ? tail.toLowerCase() : tail);
}

/** Beginnings of texts, looked for with accents in a text that has any, without them in a text that has none. */
interface Beginnings {
  readonly exact: RegExp;
  readonly folded: RegExp;
}

function beginnings(list: string, ahead = ''): Beginnings {
  const of = (text: string) =>
    new RegExp(`^${ahead}(?:${text.replaceAll('.', '\\.')})(?![\\p{L}\\p{N}'])`, 'u');
  return { exact: of(exactText(list)), folded: of(fold(list)) };
}

function beginsWith(text: string, { exact, folded }: Beginnings): boolean {
  const plain = oneSpelling(text);
  return hasDiacritics(plain) ? exact.test(exactText(plain)) : folded.test(fold(plain));
}

const FAMILY_NAME = beginnings(
  // Kinh, and those who came from the north
  'âu|bá|bạch|bàn|bàng|bế|biện|bồ|bùi|ca|cà|cai|cầm|cao|cát|cấn|chế|chu|châu|chúc|chung|chương|cồ|cổ|cù|cung|cự|' +
    'dã|danh|diêm|diệp|doãn|dư|dương|đàm|đan|đặng|đào|đậu|điền|điêu|đinh|đỗ|đoàn|đồng|đổng|đới|đường|giang|giàng|giáp|' +
    'hà|hạ|hàn|hầu|hồ|hoa|hoàng|hoàn|hồng|hùng|hứa|huỳnh|kha|khâu|khổng|khúc|khuất|khương|kiên|kiều|kim|ký|' +
    'la|lã|lạc|lai|lại|lâm|lầu|lăng|lành|lê|liên|liêu|liễu|linh|lò|lỗ|lộ|lộc|long|lư|lữ|lục|lương|lường|lưu|lù|lý|' +
    'ma|mã|mạc|mạch|mai|man|mâu|mẫn|mùa|nghiêm|ngọ|ngô|ngụy|nguyễn|nguyên|nhâm|nhan|nhữ|ninh|nông|ông|' +
    'phạm|phan|phí|phó|phú|phù|phùng|phương|quách|quan|quản|quàng|sái|sầm|sơn|sùng|tạ|tăng|tần|tất|tào|tẩn|' +
    'thạch|thái|thẩm|thân|thang|thào|thi|thiều|thôi|tiêu|tiết|tô|tôn|tống|trà|trần|trang|trương|triệu|trịnh|trình|' +
    'từ|tưởng|tường|ung|ưng|ứng|uông|văn|vàng|vi|viên|võ|vòng|vũ|vừ|vương|xa|xồng|' +
    // Jrai
    "siu|ksor|kơ sor|kpă|kpa|k'pa|k'pă|kơ pă|kơ păh|nay|rmah|rơ mah|r'mah|rah lan|ra lan|rơ lan|rlan|r'lan|rơ châm|rơ chăm|" +
    "rchâm|rcham|r'châm|r'chăm|r'com|rcom|rcŏm|rơ com|ro|rơ ô|r'ô|kbuôr|kbor|k'bor|kpuih|puih|rơ ông|hiao|nhao|" +
    "alip|ayun|rơ ngôi|rơ manh|ksơr|ama|h'mok|" +
    // Xơ Đăng, Ê Đê
    'a|y|u|niê|mlô|êban|ênuôl|byă|kbuor|kđoh',
);

const MADE_OF_NAME_WORDS = /^\p{Lu}[\p{L}\p{M}']*(?: \p{Lu}[\p{L}\p{M}']*){1,5}$/u;

/**
 * Whether the text is surely a person's full name: two to six capitalised words, the first a family name met here.
 * A rarer name may be missed, so the answer «no» is no reason to complain.
 */
export function looksLikeName(text: string): boolean {
  if (looksLikePosition(text) || looksLikeUnitName(text)) return false;
  const { name } = takeTitle(oneSpelling(text));
  const isAllSmall = name === name.toLowerCase();
  return (
    !isAllSmall &&
    MADE_OF_NAME_WORDS.test(tidyIfShouted(name)) &&
    (beginsWith(name, FAMILY_NAME) || /^[HK]'/.test(name))
  );
}

/** Small words keep their small letter, for they tell «Trưởng nhóm» from a name. */
function tidyIfShouted(name: string): string {
  return /\p{Ll}/u.test(name.replace(/[^\p{L}]/gu, '')) ? name : tidyWords(name);
}

const POSITION = beginnings(
  'hiệu trưởng|hiệu phó|ht|pht|giám đốc|trưởng phòng|phó phòng|trưởng ban|trưởng khoa|trưởng bộ môn|trưởng nhóm|tổ trưởng|' +
    'tổ phó|khối trưởng|chánh văn phòng|chánh thanh tra|chủ tịch|bí thư|tổng phụ trách|tpt|chủ nhiệm|phụ trách|kế toán|' +
    'văn thư|thư ký|thủ quỹ|thủ quĩ|thủ kho|thư viện|thiết bị|y tế|giáo viên|giảng viên|gv|gvcn|gvbm|chuyên viên|cv|' +
    'nhân viên|nv|cán bộ|cb|cbql|cbqlgd|cbtt|viên chức|công chức|giáo vụ|giám thị|bảo vệ|tạp vụ|cấp dưỡng|lãnh đạo|' +
    'thanh tra viên|biên tập viên|ủy viên|quản trị|thường trực|người phát ngôn|đoàn viên|tổ viên|trưởng trạm|trợ lý',
  '(?:phó |p\\.? ?|quyền |q\\. ?|nguyên |pho |quyen |nguyen )?',
);

/** Whether the text names a position rather than a person: «Hiệu trưởng», «P.HT», «GV Ngữ văn», «Kế toán». */
export function looksLikePosition(text: string): boolean {
  return beginsWith(text, POSITION);
}

const UNIT_NAME = beginnings(
  'trường|phòng|sở|trung tâm|tt|văn phòng|ubnd|ủy ban|hđnd|công đoàn|phân hiệu|điểm trường|nhóm trẻ|nhà trẻ|cơ sở|ban|' +
    'hội|đài|cđ|đh|cao đẳng|đại học|trung cấp|th|thcs|thpt|ptcs|mn|mg|ptdt|ptdtnt|ptdtbt|gdnn|gdnn-gdtx|gdtx|gd&đt|gdđt|' +
    'mầm non|mẫu giáo|tiểu học|trung học|phổ thông|lớp mẫu giáo|' +
    'thành phố|tp|thị xã|tx|thị trấn|huyện|xã|phường|tỉnh|thôn|làng|cụm',
);

/** Whether the text names a school, an office or a place rather than a person: «Trường TH Nay Der», «HUYỆN CHƯ SÊ». */
export function looksLikeUnitName(text: string): boolean {
  return beginsWith(text, UNIT_NAME);
}

const NOBODY =
  /^(?:[-–—.…x0/?]*|n\/a|(?:hiện |đang |còn |vẫn )*(?:chưa(?: (?:cử|có|phân công|bố trí|bổ nhiệm|kiện toàn|đăng ký|chọn|rõ)(?: (?:người|ai|cán bộ))?)?|không(?: có| cử)?(?: (?:người|ai))?|khuyết|trống|vắng)|(?:hien |dang )*(?:chua(?: (?:cu|co|phan cong|bo tri|bo nhiem))?|khong(?: co| cu)?|khuyet))\.?$/u;

/** Whether a cell for a person says that there is none: empty, a dash, «Chưa cử», «Đang khuyết». */
export function saysNobody(text: string): boolean {
  return NOBODY.test(exactText(text));
}
