import { type Extensions, getSchema } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { type JsonObject, type JsonValue, sameJson } from '#shared/core/canonical.ts';
import { linkAddress } from '#shared/core/links.ts';
import { plainText } from '#shared/rules/story-text.ts';

/**
 * What a story's text is made of. Whatever is pasted is turned into these nodes and marks, the rest falls away.
 *
 * Nothing is rewritten while typing: «- » at the start of a line is a dash of an official text, not the beginning of
 * a list, and a change of what was just typed would run into the input method.
 */
export const storyExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: true,
      defaultProtocol: 'https',
      isAllowedUri: address => linkAddress(address) !== null,
      HTMLAttributes: { target: null, rel: 'noopener noreferrer', class: null },
    },
  }),
];

const empty: JsonObject = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * A stored text as the editor can show it. One that has other parts than the editor knows is shown by its words,
 * so that saving it anew loses its form at most.
 */
export function editorDocument(body: JsonValue): JsonObject {
  if (body === null) return empty;
  try {
    const node = getSchema(storyExtensions).nodeFromJSON(body);
    node.check();
    return asJson(node.toJSON());
  } catch {
    const lines = plainText(body).split('\n');
    return {
      type: 'doc',
      content: lines.map(line =>
        line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
      ),
    };
  }
}

/** Whether a text is but the one empty paragraph that every text begins with. */
export function isBlank(document: JsonObject): boolean {
  return sameJson(document, empty);
}

/** The editor's own JSON as plain data, as it is stored and compared. */
export function asJson(document: object): JsonObject {
  const json: JsonObject = JSON.parse(JSON.stringify(document));
  return json;
}
