import { expect, it } from 'vitest';
import { textOf } from '#shared/i18n/t.ts';
import { importFieldsOf, importKinds } from '#shared/rules/import-fields.ts';

it('every field of every kind of file has its words', () => {
  const fields = importKinds.flatMap(importFieldsOf);
  expect(fields.filter(field => textOf(`import.field.${field}`) === null)).toEqual([]);
});
