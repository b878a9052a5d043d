import { fold, words } from '../core/text.ts';
import type { ImportField, PersonPart } from './import-fields.ts';

/**
 * How offices name the columns of their lists, folded. A phrase that begins with `=` counts only when it is the whole
 * heading: «Trường» heads a column, «Trường MN Ia Kring» is what stands in one.
 */
export type Phrases<Meaning extends string> = readonly (readonly [
  meaning: Meaning,
  phrases: readonly string[],
])[];

/** What a heading was found to say. */
export interface HeadingMatch<Meaning extends string> {
  readonly meaning: Meaning;
  readonly phrase: string;
  /** How much of the heading the phrase covers, 0 to 1. */
  readonly share: number;
  /** Where in the words of the heading the phrase begins. */
  readonly at: number;
}

/** The running number that nearly every list begins with; it is read as nothing. */
export const indexPhrases: Phrases<'index'> = [
  ['index', ['=tt', '=stt', '=so tt', '=so thu tu', '=thu tu', '=no', '=so']],
];

/** What is told of a person. Whose it is comes from elsewhere: the heading above, a word beside, the column to the left. */
export const personPhrases: Phrases<PersonPart | 'familyName' | 'givenName' | 'title' | 'role'> = [
  ['familyName', ['ho va ten dem', 'ho dem', 'ho lot', 'ho va chu lot', 'ho chu dem', '=ho']],
  ['givenName', ['=ten']],
  [
    'name',
    [
      'ho va ten',
      'ho ten',
      'ten can bo',
      'ten nguoi',
      'ten lanh dao',
      '=nguoi phu trach',
      '=nguoi lien he',
      '=dau moi lien he',
      '=dau moi',
      '=ho va ten giao vien',
      '=full name',
      '=name',
    ],
  ],
  ['position', ['chuc vu', 'chuc danh', 'chuc vu cong tac', '=cong viec', '=vi tri viec lam', '=position']],
  [
    'phone',
    [
      'dien thoai',
      'so dien thoai',
      'dien thoai di dong',
      'sdt',
      'so dt',
      '=dt',
      'dtdd',
      'dt dd',
      'dt di dong',
      'di dong',
      'so di dong',
      'so may',
      '=tel',
      '=phone',
      '=mobile',
      '=so lien lac',
      '=so lien he',
    ],
  ],
  [
    'email',
    ['email', 'e mail', 'thu dien tu', 'hop thu', 'dia chi thu dien tu', 'dia chi email', '=mail', 'gmail'],
  ],
  ['zalo', ['zalo', 'so zalo']],
  ['fromDay', ['tu ngay', 'ngay bat dau', 'tham gia tu', 'ngay nhan nhiem vu', '=tu']],
  ['toDay', ['den ngay', 'ngay ket thuc', 'ngay thoi tham gia', '=den']],
  ['decision', ['so quyet dinh', 'quyet dinh so', 'quyet dinh', 'so qd', '=qd']],
  ['title', ['hoc ham', 'hoc vi', 'trinh do', 'danh xung', '=ong ba']],
  ['role', ['vai tro', 'nhiem vu', 'nhiem vu duoc giao', '=phan cong']],
];

/** Whom the words point to. A leader's column may also speak of «truyền thông», so leaders are looked for first. */
export const whoPhrases: Phrases<'leader' | 'officer' | 'member'> = [
  ['leader', ['lanh dao', 'hieu truong', 'thu truong', 'ban giam hieu', 'bgh', 'nguoi dung dau', 'cap uy']],
  ['member', ['thanh vien']],
  [
    'officer',
    [
      'can bo thanh vien',
      'can bo',
      'chuyen trach',
      'cong tac truyen thong',
      'phu trach truyen thong',
      'dau moi',
      'nhan vien',
      'chuyen vien',
      'nguoi lam truyen thong',
      'vien chuc',
    ],
  ],
];

export const unitPhrases: Phrases<Extract<ImportField, `unit.${string}`>> = [
  [
    'unit.name',
    [
      'don vi',
      'ten don vi',
      'ten truong',
      '=truong',
      'ten co so',
      'co so giao duc',
      'co so gd',
      'don vi cong tac',
      'noi cong tac',
      'co quan cong tac',
      '=co quan',
      'co quan don vi',
      'don vi truong hoc',
      'truong hoc',
      'ten truong don vi',
      '=unit',
    ],
  ],
  ['unit.code', ['ma don vi', 'ma truong', 'ma co so', 'ma so', '=ma', 'ma dinh danh']],
  [
    'unit.type',
    ['loai hinh', 'loai don vi', 'loai truong', 'cap hoc', 'bac hoc', 'nganh hoc', '=cap', '=loai', '=bac'],
  ],
  [
    'unit.area',
    [
      'dia ban',
      '=huyen',
      'quan huyen',
      'huyen thi xa',
      'huyen tx tp',
      'huyen thanh pho',
      'xa phuong',
      '=xa',
      '=phuong',
      'khu vuc',
      'dia phuong',
      '=cum',
      'thuoc huyen',
      'thuoc xa',
      'huyen thi',
    ],
  ],
  [
    'unit.manager',
    [
      'co quan quan ly',
      'don vi quan ly',
      'cap quan ly',
      'co quan chu quan',
      'don vi chu quan',
      'chu quan',
      'truc thuoc',
      'don vi truc thuoc',
    ],
  ],
  [
    'unit.phone',
    [
      'dien thoai don vi',
      'dien thoai truong',
      'dien thoai co quan',
      'dien thoai van phong',
      'dien thoai ban',
      'dien thoai co dinh',
      'sdt don vi',
      'sdt truong',
      'sdt co quan',
      'dt co quan',
      'dt truong',
      'dt don vi',
      'may ban',
      'dt ban',
    ],
  ],
  [
    'unit.email',
    ['email don vi', 'email truong', 'email co quan', 'thu dien tu don vi', 'thu dien tu truong'],
  ],
  ['unit.address', ['=dia chi', 'dia chi don vi', 'dia chi truong', 'dia chi tru so', 'tru so', '=dia diem']],
  ['unit.aliases', ['ten khac', 'ten goi khac', 'ten viet tat', 'ten thuong goi', 'ten tieng anh']],
  ['unit.fromDay', ['ngay thanh lap', 'thanh lap ngay', 'ngay hoat dong']],
  ['unit.formerDistrict', ['huyen cu', 'huyen truoc day', 'thuoc huyen cu']],
  ['unit.formerCommune', ['xa cu', 'phuong cu', 'xa phuong cu', 'xa truoc day']],
  ['unit.note', ['ghi chu', 'chu thich', '=luu y', '=note', '=notes']],
];

export const storyPhrases: Phrases<Extract<ImportField, `story.${string}`>> = [
  ['story.code', ['ma tin bai', 'ma tin', 'ma bai', 'ma so', '=ma', 'so hieu']],
  [
    'story.title',
    [
      'ten tin bai',
      'tieu de',
      'ten bai',
      'ten tin',
      'tua de',
      'dau de',
      '=tin bai',
      '=bai viet',
      '=ten',
      '=noi dung',
      'noi dung tin bai',
      'ten tac pham',
      'ten bai viet',
      '=title',
    ],
  ],
  ['story.kind', ['the loai', 'loai tin', 'loai bai', 'loai tin bai', '=loai', 'hinh thuc']],
  [
    'story.unit',
    [
      'don vi',
      'ten don vi',
      'ten truong',
      '=truong',
      'don vi thuc hien',
      'don vi gui',
      'co so giao duc',
      'noi cong tac',
    ],
  ],
  [
    'story.author',
    ['tac gia', 'nguoi viet', 'nguoi soan', 'nguoi soan thao', 'nguoi gui', 'ho ten tac gia', '=author'],
  ],
  [
    'story.assignee',
    ['nguoi phu trach', 'nguoi duoc giao', 'phan cong', 'nguoi thuc hien', 'giao cho', 'nguoi xu ly'],
  ],
  ['story.theme', ['chu de', 'chuyen de', 'chuyen muc', 'linh vuc', 'mang noi dung', 'nhom noi dung']],
  [
    'story.dueOn',
    ['han nop', 'han cuoi', 'thoi han', 'han hoan thanh', 'ngay nop', 'han gui', '=han', 'deadline'],
  ],
  ['story.happenedOn', ['ngay dien ra', 'ngay su kien', 'thoi gian dien ra', 'ngay to chuc', 'ngay xay ra']],
  [
    'story.publishedOn',
    [
      'ngay dang',
      'ngay phat',
      'ngay xuat ban',
      'ngay phat hanh',
      'thoi gian dang',
      'thoi diem dang',
      'ngay cong bo',
      '=ngay',
    ],
  ],
  [
    'story.outlet',
    [
      'noi dang',
      'co quan bao chi',
      'noi phat',
      'kenh dang',
      'kenh truyen thong',
      '=kenh',
      '=bao',
      'bao dang',
      'nguon dang',
      'phuong tien',
      'don vi dang',
      'dang tren',
    ],
  ],
  [
    'story.link',
    ['duong dan', 'duong link', 'lien ket', '=link', '=url', 'dia chi bai', 'link bai', 'link dang'],
  ],
  ['story.status', ['trang thai', 'tinh trang', 'tien do', 'ket qua', '=status']],
  ['story.summary', ['tom tat', 'noi dung tom tat', 'trich yeu', 'noi dung chinh']],
  ['story.schoolYear', ['nam hoc']],
  ['story.note', ['ghi chu', 'chu thich', '=luu y', '=note', '=notes']],
];

export const opinionPhrases: Phrases<Extract<ImportField, `opinion.${string}`>> = [
  ['opinion.code', ['ma y kien', 'ma so', '=ma', '=code']],
  [
    'opinion.receivedOn',
    ['ngay nhan', 'ngay tiep nhan', 'ngay den', 'thoi gian tiep nhan', '=ngay', '=received'],
  ],
  [
    'opinion.giverContact',
    ['lien he', 'dien thoai', 'so dien thoai', 'sdt', 'dia chi', 'lien he cua nguoi gop y', 'contact'],
  ],
  [
    'opinion.giver',
    ['nguon y kien', 'nguon', 'doi tuong', 'loai doi tuong', 'thanh phan', 'nhom doi tuong', '=giver'],
  ],
  [
    'opinion.giverName',
    ['nguoi gop y', 'nguoi phan anh', 'nguoi gui', 'nguoi kien nghi', 'ho va ten', 'ho ten', 'ten nguoi'],
  ],
  ['opinion.answerChannel', ['kenh tra loi', 'hinh thuc tra loi', 'cach tra loi']],
  ['opinion.channel', ['kenh tiep nhan', 'kenh', 'hinh thuc tiep nhan', 'hinh thuc gui', '=hinh thuc']],
  ['opinion.link', ['duong dan', 'lien ket', 'link', '=url']],
  ['opinion.dueOn', ['han tra loi', 'thoi han', 'han xu ly', '=han', '=due']],
  ['opinion.answeredOn', ['ngay tra loi', 'thoi gian tra loi', 'ngay phan hoi']],
  ['opinion.owner', ['nguoi phu trach', 'phu trach', 'nguoi xu ly', 'nguoi tham muu', 'phan cong']],
  ['opinion.reason', ['ly do', 'giai trinh ly do', 'noi dung giai trinh']],
  ['opinion.decision', ['quyet dinh', 'ket qua tiep thu', 'tiep thu', 'ket qua xu ly', 'xu ly', '=ket qua']],
  ['opinion.answer', ['noi dung tra loi', 'tra loi', 'phan hoi', 'noi dung phan hoi']],
  [
    'opinion.body',
    ['noi dung y kien', 'noi dung gop y', 'noi dung phan anh', 'noi dung kien nghi', 'noi dung'],
  ],
  [
    'opinion.subject',
    ['ve viec', 'van de', 'tieu de', 'trich yeu', 'linh vuc phan anh', '=viec', '=subject'],
  ],
  ['opinion.kind', ['loai y kien', 'loai', 'phan loai', 'tinh chat']],
  ['opinion.unit', ['don vi lien quan', 'don vi', 'ten don vi', 'truong', 'co so giao duc']],
  ['opinion.theme', ['chu de', 'chuyen de', 'linh vuc', 'nhom van de']],
  ['opinion.note', ['ghi chu', 'chu thich', '=luu y', '=note', '=notes']],
];

export const pressPhrases: Phrases<Extract<ImportField, `press.${string}`>> = [
  [
    'press.title',
    [
      'tieu de',
      'ten bai',
      'ten tin bai',
      'ten tin',
      'tua de',
      'dau de',
      'ten bai bao',
      'ten bai viet',
      '=tin bai',
      '=bai bao',
      '=bai viet',
      '=ten',
      '=noi dung',
      'noi dung bao neu',
      'noi dung bao chi neu',
      'van de bao chi neu',
      '=title',
    ],
  ],
  [
    'press.outlet',
    [
      'co quan bao chi',
      'ten bao',
      'bao dang',
      'noi dang',
      'noi phat',
      '=bao',
      '=bao dai',
      '=kenh',
      'kenh truyen thong',
      'don vi dang',
      'dang tren',
      'to bao',
      'nguon dang',
      'phuong tien',
    ],
  ],
  [
    'press.publishedOn',
    [
      'ngay dang',
      'ngay phat',
      'ngay xuat ban',
      'ngay phat hanh',
      'thoi gian dang',
      'ngay dua tin',
      'ngay ra',
      '=ngay',
      '=ngay thang',
      '=thoi gian',
      '=date',
    ],
  ],
  [
    'press.link',
    ['duong dan', 'duong link', 'lien ket', '=link', '=url', 'link bai', 'dia chi bai', 'link dang'],
  ],
  ['press.author', ['tac gia', 'phong vien', 'nguoi viet', 'nha bao', '=pv', '=author']],
  [
    'press.tone',
    [
      'tinh chat',
      'sac thai',
      'chieu huong',
      'tich cuc tieu cuc',
      'danh gia',
      'nhan dinh',
      'phan loai',
      'khuynh huong',
      '=tone',
    ],
  ],
  [
    'press.needsReply',
    ['can tra loi', 'can phan hoi', 'phai tra loi', 'yeu cau tra loi', 'can xu ly', '=tra loi', '=phan hoi'],
  ],
  ['press.theme', ['chu de', 'chuyen de', 'linh vuc', 'mang noi dung', 'nhom noi dung', 'nhom van de']],
  ['press.unit', ['don vi lien quan', 'don vi', 'ten don vi', 'truong', 'co so giao duc', 'don vi duoc neu']],
  ['press.area', ['dia ban', '=huyen', '=xa', 'xa phuong', 'dia phuong', 'quan huyen']],
  [
    'press.source',
    ['dang lai tu', 'dang lai', 'nguon goc', 'bao goc', 'bai goc', 'nguon tin', 'nguon dan', '=nguon'],
  ],
  ['press.summary', ['tom tat', 'noi dung tom tat', 'trich yeu', 'noi dung chinh', 'tom luoc']],
  ['press.section', ['chuyen muc', '=muc', '=trang', 'chuyen trang', 'chuong trinh']],
  ['press.issue', ['so bao', 'so phat hanh', 'so ra']],
  ['press.note', ['ghi chu', 'chu thich', '=luu y', '=note', '=notes']],
];

/** What is told of a unit before and after a reorganisation; which of the two comes from `sidePhrases`. */
export const changePhrases: Phrases<
  | 'Name'
  | 'Code'
  | 'Type'
  | 'Manager'
  | 'Area'
  | Extract<ImportField, 'change.event' | 'change.onDay' | 'change.decision' | 'change.note'>
> = [
  [
    'Name',
    [
      'ten don vi',
      'don vi',
      'ten truong',
      '=truong',
      'ten goi',
      '=ten',
      'ten cu',
      'ten moi',
      'ten co so',
      'co so giao duc',
    ],
  ],
  ['Code', ['ma don vi', 'ma truong', '=ma', 'ma so', 'ma cu', 'ma moi']],
  ['Type', ['loai hinh', 'loai don vi', 'cap hoc', 'loai truong', 'loai moi']],
  [
    'Manager',
    ['co quan quan ly', 'don vi quan ly', 'cap quan ly', 'chu quan', 'truc thuoc', 'co quan chu quan'],
  ],
  [
    'Area',
    [
      'dia ban',
      'xa phuong',
      '=xa',
      '=huyen',
      'quan huyen',
      'khu vuc',
      'dia phuong',
      'xa moi',
      'huyen cu',
      'xa cu',
    ],
  ],
  [
    'change.event',
    [
      'hinh thuc',
      'hinh thuc sap xep',
      'noi dung sap xep',
      'noi dung thay doi',
      'su kien',
      'phuong an',
      'noi dung',
    ],
  ],
  [
    'change.onDay',
    ['=ngay', 'ngay hieu luc', 'co hieu luc', 'tu ngay', 'thoi diem', 'ngay thuc hien', 'ngay sap xep'],
  ],
  ['change.decision', ['so quyet dinh', 'quyet dinh', 'can cu', 'nghi quyet', 'van ban']],
  ['change.note', ['ghi chu', 'chu thich']],
];

export const sidePhrases: Phrases<'old' | 'new'> = [
  [
    'old',
    [
      'truoc sap xep',
      'truoc khi',
      'truoc day',
      'truoc',
      'hien nay',
      'hien tai',
      'cu',
      'don vi cu',
      'bi sap nhap',
    ],
  ],
  [
    'new',
    [
      'sau sap xep',
      'sau khi',
      'sau',
      'moi',
      'doi thanh',
      'doi ten thanh',
      'don vi moi',
      'sap nhap vao',
      'hop nhat thanh',
    ],
  ],
];

/** A heading as its folded words: «Họ và tên\n(ghi rõ)» becomes `ho va ten ghi ro`. */
export function headingWords(heading: string): string {
  return words(fold(heading)).join(' ');
}

/** The longest phrase the heading holds; of equals the one that stands first. Null when it holds none. */
export function matchHeading<Meaning extends string>(
  heading: string,
  phrases: Phrases<Meaning>,
): HeadingMatch<Meaning> | null {
  const text = ` ${headingWords(heading)} `;
  if (text.length < 3) return null;
  let best: HeadingMatch<Meaning> | null = null;
  for (const [meaning, list] of phrases) {
    for (const entry of list) {
      const phrase = entry.startsWith('=') ? entry.slice(1) : entry;
      const at = text.indexOf(` ${phrase} `);
      if (at === -1 || (entry.startsWith('=') && text.length !== phrase.length + 2)) continue;
      const isLonger = best === null || phrase.length > best.phrase.length;
      const isEarlier = best !== null && phrase.length === best.phrase.length && at < best.at;
      if (isLonger || isEarlier) best = { meaning, phrase, share: phrase.length / (text.length - 2), at };
    }
  }
  return best;
}

const everyPhrase: Phrases<string> = [
  ...indexPhrases,
  ...personPhrases,
  ...whoPhrases,
  ...unitPhrases,
  ...storyPhrases,
  ...pressPhrases,
  ...changePhrases,
];

/** How much of a text must be words of a heading for it to be taken for one. */
const headingShare = 0.4;

/** Whether a text reads like the heading of a column, whatever kind of list it is in. */
export function isKnownHeading(text: string): boolean {
  const match = matchHeading(text, everyPhrase);
  return match !== null && match.share >= headingShare;
}
