import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyName } from '#shared/core/names.ts';
import { isSyllable } from '#shared/core/syllable.ts';
import {
  decodeLetters,
  decodeTcvn3,
  decodeText,
  decodeVni,
  decodeWindows1258,
  detectEncoding,
  detectMojibake,
  mendMojibake,
} from '#shared/rules/legacy-encoding.ts';
import legacy from '#test/fixtures/legacy-expected.json' with { type: 'json' };

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const SMALL = [...'aăâeêioôơuưy']
  .flatMap(letter => TONES.map(tone => (letter + tone).normalize('NFC')))
  .concat('đ');

/** Bytes of TCVN3 as Latin-1 text, letter by letter; a capital with a tone is typed small, as capital fonts wanted it. */
function encodeTcvn3(text: string): string {
  const byLetter = new Map<string, string>();
  for (let code = 0xa1; code <= 0xff; code += 1)
    byLetter.set(decodeTcvn3(String.fromCharCode(code)), String.fromCharCode(code));
  return [...text]
    .map(letter => byLetter.get(letter) ?? byLetter.get(letter.toLowerCase()) ?? letter)
    .join('');
}

const VNI_BASES: Readonly<Record<string, string>> = {
  ơ: 'ô',
  ư: 'ö',
  đ: 'ñ',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
  ì: 'ì',
  í: 'í',
};
const VNI_MARKS: Readonly<Record<string, string>> = {
  '\u0300': 'ø',
  '\u0301': 'ù',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
  '\u0302': 'â',
  '\u0302\u0300': 'à',
  '\u0302\u0301': 'á',
  '\u0302\u0309': 'å',
  '\u0302\u0303': 'ã',
  '\u0302\u0323': 'ä',
  '\u0306': 'ê',
  '\u0306\u0300': 'è',
  '\u0306\u0301': 'é',
  '\u0306\u0309': 'ú',
  '\u0306\u0303': 'ü',
  '\u0306\u0323': 'ë',
};

function encodeVni(text: string): string {
  return [...text.normalize('NFC')]
    .map(letter => {
      const small = letter.toLowerCase();
      const [, base = '', horn = '', marks = ''] =
        /^(.)(\u031b?)(.*)$/su.exec(
          small
            .normalize('NFD')
            .replace('\u0323\u0302', '\u0302\u0323')
            .replace('\u0323\u0306', '\u0306\u0323')
            .replace(/([\u0300-\u0323])\u031b/u, '\u031b$1'),
        ) ?? [];
      const plain = (base + horn).normalize('NFC');
      const written = VNI_BASES[small] ?? (VNI_BASES[plain] ?? plain) + (VNI_MARKS[marks] ?? '');
      return small === letter ? written : written.toUpperCase();
    })
    .join('');
}

const syllable = fc
  .tuple(
    fc.constantFrom(
      '',
      'b',
      'ch',
      'd',
      'đ',
      'g',
      'h',
      'kh',
      'l',
      'm',
      'ng',
      'nh',
      'ph',
      't',
      'th',
      'tr',
      'v',
      'x',
    ),
    fc.constantFrom(...SMALL.filter(letter => !'đyỳỷỹýỵ'.includes(letter))),
    fc.constantFrom('', 'n', 'm'),
  )
  .map(parts => parts.join(''))
  .map(text => text.charAt(0).toUpperCase() + text.slice(1));

describe('TCVN3', () => {
  it.each([
    ['NguyÔn V¨n An', 'Nguyễn Văn An'],
    ['TrÇn ThÞ H\u00ad\u00acng', 'Trần Thị Hương'],
    ['Ph¹m §øc Dòng', 'Phạm Đức Dũng'],
    ['Lª Hoµng ®Ñp', 'Lê Hoàng đẹp'],
    ['Tr\u00adêng TH Vâ ThÞ S¸u (L¬ Pang)', 'Trường TH Võ Thị Sáu (Lơ Pang)'],
    ["Rah Lan H'Bl¬i", "Rah Lan H'Blơi"],
    ['§inh ThÞ ¢n', 'Đinh Thị Ân'],
    ['0593833845', '0593833845'],
    ['', ''],
  ])('«%s» is «%s»', (raw, text) => {
    expect(decodeTcvn3(raw)).toBe(text);
    expect(decodeLetters(raw, 'tcvn3')).toBe(text);
  });

  it('decodes every small letter with every tone from a letter of its own', () => {
    const letters = new Set<string>();
    for (let code = 0xa1; code <= 0xff; code += 1)
      letters.add(decodeTcvn3(`a${String.fromCharCode(code)}`).slice(1));
    for (const letter of SMALL.filter(small => !/^[aeiouy]$/.test(small))) expect(letters).toContain(letter);
    for (const letter of 'ĂÂÊÔƠƯĐ') expect(letters).toContain(letter);
  });

  it('gives capitals their tones where the whole text is in capitals, and leaves names to tidyName', () => {
    expect(decodeTcvn3('NGUYÔN V¡N AN')).toBe('NGUYỄN VĂN AN');
    expect(decodeTcvn3('NGUYÔN V¨N AN')).toBe('NGUYỄN VĂN AN');
    expect(decodeTcvn3('Tr\u00adêng THPT')).toBe('Trường THPT');
    expect(decodeTcvn3('Lª')).toBe('Lê');
    expect(decodeTcvn3('Vâ ThÞ Mü ¸nh')).toBe('Võ Thị Mỹ Ánh');
    expect(decodeTcvn3('Tr\u00adêng TH NguyÔn ¸i Quèc')).toBe('Trường TH Nguyễn Ái Quốc');
    expect(decodeTcvn3('Ngµy héi ë Ia Grai')).toBe('Ngày hội ở Ia Grai');
    expect(decodeTcvn3('Nguyªn ë Pleiku')).toBe('Nguyên ở Pleiku');
    expect(tidyName(decodeTcvn3('NGUYÔN V¨N AN'))).toBe('Nguyễn Văn An');
    expect(tidyName(decodeTcvn3('nguyÔn v¨n an'))).toBe('Nguyễn Văn An');
  });

  it('leaves a cell alone that is Unicode already', () => {
    expect(decodeTcvn3('Nguyễn Văn Tám')).toBe('Nguyễn Văn Tám');
    expect(decodeTcvn3('Nguyễn Văn Tám'.normalize('NFD'))).toBe('Nguyễn Văn Tám'.normalize('NFD'));
  });

  it('decodes whatever was encoded', () => {
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 6 }), words => {
        const text = words.join(' ').toLowerCase();
        expect(decodeTcvn3(encodeTcvn3(text))).toBe(text);
      }),
    );
  });

  it('reads the old address list: every name, position, unit and number', () => {
    const sheet = read(fixture('danh-ba-cu-tcvn3.xls')).Sheets.Sheet1;
    const rows = utils.sheet_to_json<(string | number)[]>(sheet ?? {}, { header: 1, raw: true }).slice(3);
    const column = (at: number) => rows.map(row => String(row[at] ?? ''));
    for (const at of [1, 2, 3]) expect(detectEncoding(column(at)).encoding).toBe('tcvn3');
    expect(detectEncoding(column(4))).toEqual({ encoding: 'unicode', score: 1 });
    const decoded = rows.map(row => row.map(cell => decodeTcvn3(String(cell))));
    expect(decoded.map(([, n, c, u, p]) => ({ n, c, u, p }))).toEqual(legacy);
  });
});

describe('VNI', () => {
  it.each([
    ['Xin chaøo caùc baïn', 'Xin chào các bạn'],
    ['Nguyeãn Thò Höông', 'Nguyễn Thị Hương'],
    ['Tröôøng THPT Leâ Quyù Ñoân', 'Trường THPT Lê Quý Đôn'],
    ['ÑAËNG HÖÕU ÑAÏT', 'ĐẶNG HỮU ĐẠT'],
    ['Traàn Vaên Kyõ', 'Trần Văn Kỹ'],
    ['Sôû Giaùo duïc vaø Ñaøo taïo', 'Sở Giáo dục và Đào tạo'],
    ['Thuyû Mî', 'Thuỷ Mỵ'],
  ])('«%s» is «%s»', (raw, text) => {
    expect(decodeVni(raw)).toBe(text);
    expect(decodeLetters(raw, 'vni')).toBe(text);
    expect(detectEncoding([raw]).encoding).toBe('vni');
  });

  it('decodes whatever was encoded, in small letters and capitals', () => {
    for (const letter of SMALL) {
      expect(decodeVni(encodeVni(letter)), letter).toBe(letter);
      expect(decodeVni(encodeVni(letter.toUpperCase())), letter).toBe(letter.toUpperCase());
    }
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 6 }), words => {
        expect(decodeVni(encodeVni(words.join(' ')))).toBe(words.join(' '));
      }),
    );
  });

  it('leaves a cell alone that is Unicode already', () => {
    expect(decodeVni('Nguyễn Văn Tám')).toBe('Nguyễn Văn Tám');
  });
});

describe('detectEncoding', () => {
  it('takes Unicode text for Unicode, whichever letters it has', () => {
    for (const samples of [
      ['Lê Văn Tám', 'Võ Thị Sáu'],
      ['Lê', 'Võ', 'Hà', 'Lý'],
      ['Trường TH&THCS «Hoà Bình»', 'Ia Kring'],
      ['Kpă Klơng', "Rah Lan H'Blơi"],
      ['Nguyễn Văn An'.normalize('NFD')],
      ['«Tin» – “bài”…', '5 °C'],
      ['Ha Noi', '2017', ''],
      [],
    ]) {
      expect(detectEncoding(samples).encoding, samples.join()).toBe('unicode');
    }
  });

  it('leaves Western text alone', () => {
    expect(detectEncoding(['café', 'naïve', 'Müller', 'Señor']).encoding).toBe('unicode');
  });

  it('takes every name of the lists for what it is, written in any of the three', () => {
    const names = legacy.map(({ n }) => n);
    expect(detectEncoding(names).encoding).toBe('unicode');
    expect(detectEncoding(names.map(encodeTcvn3)).encoding).toBe('tcvn3');
    expect(detectEncoding(names.map(encodeVni)).encoding).toBe('vni');
    expect(names.map(encodeVni).map(decodeVni)).toEqual(names);
  });

  it('is not misled by a few cells of another kind', () => {
    const mixed = [...legacy.map(({ n }) => encodeTcvn3(n)), 'Nguyễn Văn An', 'Lê Văn Tám', 'café'];
    expect(detectEncoding(mixed).encoding).toBe('tcvn3');
    expect(mixed.map(cell => decodeLetters(cell, 'tcvn3'))).toContain('Nguyễn Văn An');
    expect(decodeLetters('NguyÔn', 'unicode')).toBe('NguyÔn');
  });
});

describe('isSyllable', () => {
  it.each(
    'Nguyễn Thị Hương Quý quốc giếng gì huỳnh khuỷu thuở ngoằn nghiêng Đường XOÈ tiếng oà yêu uỷ'.split(' '),
  )('«%s» is one', word => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
  });
  it.each(['Nguyôn', 'Tr\u00adêng', 'cáć', 'bàc', 'Kpă', 'NGUYễN', 'TrầN', '', 'wă', 'ngứaà'])(
    '«%s» is none',
    word => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});

describe('bytes of a file', () => {
  const text = 'Mã;Tên tin, bài\r\nTB1;Trường TH Nguyễn Trãi «khánh thành» – 5.000 đ\r\n';
  const bytesOf = (latin1: string) => Uint8Array.from(latin1, letter => letter.charCodeAt(0));

  it('are read by their byte order mark, which is left out', () => {
    expect(decodeText(new TextEncoder().encode(`\ufeff${text}`))).toEqual({ text, encoding: 'utf-8' });
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(decodeText(little)).toEqual({ text, encoding: 'utf-16le' });
    expect(decodeText(Buffer.from(little).swap16())).toEqual({ text, encoding: 'utf-16be' });
  });

  it('are recognised without a mark too', () => {
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' });
    expect(decodeText(Buffer.from(text, 'utf16le'))).toEqual({ text, encoding: 'utf-16le' });
    expect(decodeText(Buffer.from(text, 'utf16le').swap16())).toEqual({ text, encoding: 'utf-16be' });
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  it('of windows-1258 become composed letters', () => {
    const bytes = Uint8Array.of(
      0x4e,
      0x67,
      0x75,
      0x79,
      0xea,
      0xde,
      0x6e,
      0x20,
      0xd0,
      0xfd,
      0xf5,
      0xcc,
      0x6e,
      0x67,
      0x20,
      0x32,
      0xfe,
    );
    expect(decodeWindows1258(bytes)).toBe('Nguyễn Đường 2₫');
    expect(decodeText(bytes)).toEqual({ text: 'Nguyễn Đường 2₫', encoding: 'windows-1258' });
  });

  it('of windows-1258 are read as every browser reads them', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const letters = Array.from(bytes, byte => decodeWindows1258(Uint8Array.of(byte)));
    const standard = Array.from(bytes, byte =>
      new TextDecoder('windows-1258').decode(Uint8Array.of(byte)).normalize('NFC'),
    );
    expect(letters).toEqual(standard);
  });

  it('of TCVN3 and VNI stay raw, for the column to be decoded after a preview', () => {
    const list = legacy.map(({ n, c, u }) => [n, c, u].join(';')).join('\r\n');
    for (const [encode, decode] of [
      [encodeTcvn3, decodeTcvn3],
      [encodeVni, decodeVni],
    ] as const) {
      const { text: raw, encoding } = decodeText(bytesOf(encode(list)));
      expect(encoding).toBe('windows-1252');
      expect(
        raw
          .split(/(?=;|\r\n)/)
          .map(decode)
          .join(''),
      ).toBe(list);
    }
  });

  it('of UTF-8 are read as the standard reads them, and never anything else as UTF-8', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 12 }),
          fc.string({ unit: 'binary' }).map(s => new TextEncoder().encode(s)),
        ),
        bytes => {
          const decoded = decodeText(bytes);
          let standard: string | undefined;
          try {
            standard = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
          } catch {
            standard = undefined;
          }
          if (decoded.encoding === 'utf-8') expect(decoded.text).toBe(standard);
          else if (!decoded.encoding.startsWith('utf-16')) expect(standard).toBeUndefined();
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('UTF-8 read as Windows-1252', () => {
  const spoil = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

  it('is recognised and mended', () => {
    expect(spoil('Nguyễn')).toBe('Nguyá»…n');
    const names = legacy.map(({ n }) => n);
    expect(names.map(spoil).map(mendMojibake)).toEqual(names);
    expect(detectMojibake(names.map(spoil))).toBe(true);
  });

  it('is not seen in anything else', () => {
    const names = legacy.map(({ n }) => n);
    for (const samples of [names, names.map(encodeTcvn3), names.map(encodeVni), ['Ha Noi', '2017'], []]) {
      expect(detectMojibake(samples)).toBe(false);
      expect(samples.map(mendMojibake)).toEqual(samples);
    }
  });
});
