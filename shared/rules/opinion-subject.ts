/** How many characters of a text stand for it where it has no subject of its own. */
const longestBeginning = 120;

/** What an opinion is called in lists: its subject, else the beginning of its text, cut between words. */
export function opinionSubject(of: {
  readonly subject: string | null;
  readonly body: string | null;
}): string {
  if (of.subject) return of.subject;
  const text = (of.body ?? '').replace(/\s+/g, ' ').trim();
  if (text.length <= longestBeginning) return text;
  const cut = text.slice(0, longestBeginning + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : longestBeginning).replace(/[\s,;:.–-]+$/, '')}…`;
}
