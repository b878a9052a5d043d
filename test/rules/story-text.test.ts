import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, plainText } from '#shared/rules/story-text.ts';

const paragraph = (...texts: string[]) => ({
  type: 'paragraph',
  content: texts.map(text => ({ type: 'text', text, marks: [{ type: 'bold' }] })),
});

describe('the words of a story', () => {
  it('stand one line a paragraph, heading, item or quotation, formatting left out', () => {
    const document = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Ngày hội' }] },
        paragraph('Sáng ', '5/9', ', cả trường'),
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [paragraph('một')] },
            { type: 'listItem', content: [paragraph('hai')] },
          ],
        },
        { type: 'blockquote', content: [paragraph('lời thầy')] },
        paragraph(),
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'trên' }, { type: 'hardBreak' }, { type: 'text', text: 'dưới' }],
        },
      ],
    };
    expect(plainText(document)).toBe('Ngày hội\nSáng 5/9, cả trường\nmột\nhai\nlời thầy\ntrên\ndưới');
  });

  it('of nothing, or of something that is no document, are none', () => {
    for (const value of [
      null,
      'chữ',
      5,
      true,
      [],
      {},
      { type: 'doc' },
      { content: 'x' },
      { type: 'text', text: 5 },
    ])
      expect(plainText(value)).toBe('');
  });

  it('are read from any value without failing, however deeply it is nested', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ noUnicodeString: false }),
        value => typeof plainText(JSON.parse(JSON.stringify(value))) === 'string',
      ),
    );
    let deep: { type: string; content: unknown[] } = {
      type: 'doc',
      content: [{ type: 'text', text: 'đáy' }],
    };
    for (let level = 0; level < 20_000; level += 1) deep = { type: 'blockquote', content: [deep] };
    expect(plainText(deep as never)).toBe('đáy');
  });
});

describe('the length of a text', () => {
  it('is counted in syllables, not in dashes and full stops', () => {
    expect(countWords('Ngày hội đọc sách – lần thứ 12.\nTrường THCS Lê Lợi')).toBe(11);
    expect(countWords(' \n– ')).toBe(0);
  });
});
