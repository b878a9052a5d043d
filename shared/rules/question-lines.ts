/** What a line of a pasted list begins with beside the question itself: «1.», «2)», «Câu hỏi 3:», «-». */
const marker = /^\s*(?:(?:câu(?:\s+hỏi)?\s*)?\d{1,3}\s*[.):/-]\s*|[-–—•*+]\s+)/iu;

/**
 * The questions in a text pasted as a list, one a line, word for word: only numbers and dashes before them are left
 * out, and lines that hold nothing else.
 */
export function questionLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.replace(marker, '').trim())
    .filter(line => line !== '');
}
