import { describe, expect, it } from 'vitest';
import { withoutStyles } from '#renderer/features/story-page/pasted-html.ts';

describe('pasted HTML', () => {
  it('loses style sheets and inline styles, which the window does not read, and keeps its text and form', () => {
    const word =
      '<style><!-- p { color: red } --></style><p class=MsoNormal style=\'margin:0\'>Đoạn <b style="mso-x:y">đậm</b></p>';
    expect(withoutStyles(word)).toBe('<p class=MsoNormal>Đoạn <b>đậm</b></p>');
    expect(withoutStyles('<p STYLE = red>a</p>')).toBe('<p>a</p>');
  });

  it('is not all bold because a program wrapped it in a bold element of normal weight', () => {
    expect(withoutStyles('<b style="font-weight:normal;" id="x"><p>thường</p></b>')).toBe(
      '<span id="x"><p>thường</p></b>',
    );
  });

  it('keeps words about styles that stand in the text', () => {
    expect(withoutStyles('<p>đặt style="đỏ" ở đây</p>')).toBe('<p>đặt style="đỏ" ở đây</p>');
  });
});
