import type { JsonValue } from './core/canonical.ts';

/** What stands at the head of everything printed: settings of the office, one for all who work here. */

export const officeFields = ['superior', 'name', 'team', 'place'] as const;
export type OfficeField = (typeof officeFields)[number];
export type Office = Readonly<Record<OfficeField, string>>;

/** @source domain.md 3.2, boxes 2 and 4 */
const shipped: Office = {
  superior: 'Ủy ban nhân dân tỉnh Gia Lai',
  name: 'Sở Giáo dục và Đào tạo',
  team: 'Tổ truyền thông',
  place: 'Gia Lai',
};

export function officeKey(field: OfficeField): `office.${OfficeField}` {
  return `office.${field}`;
}

export const officeKeys = officeFields.map(officeKey);

/** The office as its settings say it, with what is shipped where they say nothing. */
export function officeFrom(settings: Readonly<Record<string, JsonValue>>): Office {
  const of = (field: OfficeField): string => {
    const value = settings[officeKey(field)];
    return typeof value === 'string' ? value : shipped[field];
  };
  return { superior: of('superior'), name: of('name'), team: of('team'), place: of('place') };
}
