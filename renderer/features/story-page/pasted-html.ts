/**
 * Pasted HTML without what the window's content policy refuses to read: style sheets and inline styles. Office
 * programs write bold and italics as elements of their own, so nothing of the text's form is lost with them.
 */
export function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, tag =>
      unwrapped(tag).replace(/\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi, ''),
    );
}

/** A `<b>` that is bold in name only, as some programs wrap around all that is copied, is a plain element. */
function unwrapped(tag: string): string {
  return /^<b\b/i.test(tag) && /font-weight:\s*(normal|400)/i.test(tag)
    ? tag.replace(/^<b\b/i, '<span')
    : tag;
}
