import { type TemplatePlace, templatePlaces } from '../answer-template.ts';

/** Filling the places of a template, `{tieu_de}`, with what a case says. */

const PLACE = /\{\s*([\p{L}\p{N}_]+)\s*\}/gu;

export interface FilledTemplate {
  readonly body: string;
  /** Places the case has nothing for: left standing, so that nobody sends them unseen. */
  readonly empty: readonly TemplatePlace[];
  /** Places no case has. */
  readonly unknown: readonly string[];
}

/** The text of a template with its places filled; what has no value stays as it stands. */
export function fillTemplate(
  body: string,
  values: Readonly<Partial<Record<TemplatePlace, string | null>>>,
): FilledTemplate {
  const empty = new Set<TemplatePlace>();
  const unknown = new Set<string>();
  const filled = body.replace(PLACE, (whole, name: string) => {
    const place = templatePlaces.find(known => known === name);
    if (place === undefined) {
      unknown.add(name);
      return whole;
    }
    const value = values[place];
    if (!value) empty.add(place);
    return value || whole;
  });
  return { body: filled, empty: [...empty], unknown: [...unknown] };
}
