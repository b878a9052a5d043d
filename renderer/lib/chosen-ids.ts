import type { Selection } from '#renderer/components/data-table.ts';

/** The ids of the chosen rows; the whole list is asked for only where all of it but some was chosen. */
export async function chosenIds(
  selection: Selection,
  listIds: () => Promise<readonly string[]>,
): Promise<string[]> {
  if (selection.kind === 'some') return [...selection.ids];
  return (await listIds()).filter(id => !selection.ids.has(id));
}
