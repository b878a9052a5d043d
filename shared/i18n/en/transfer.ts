import type { transferVi } from '../vi/transfer.ts';
import { cliEn } from './cli.ts';
import { importEn } from './import.ts';
import { importOpinionsEn } from './import-opinions.ts';
import { importPressEn } from './import-press.ts';
import { wizardEn } from './import-wizard.ts';

export const transferEn: Record<keyof typeof transferVi, string> = {
  ...cliEn,
  ...importEn,
  ...importOpinionsEn,
  ...importPressEn,
  ...wizardEn,
  'error.import-not-spreadsheet':
    '“{name}” is not a spreadsheet and cannot be read. Nothing was stored; choose an .xlsx, .xls, .ods or .csv file.',
  'error.import-unsupported':
    'This program cannot read the kind of spreadsheet “{name}” is. Nothing was stored; open it in Excel or LibreOffice, save it as .xlsx and import that.',
  'error.import-password':
    '“{name}” is protected by a password. Nothing was stored; open it in Excel, remove the password, save it and import it again.',
  'error.import-too-large':
    '“{name}” is too large (up to {limit} MB are read). Nothing was stored; split the file or remove the pictures in it, then import again.',
  'error.import-zip-bomb':
    '“{name}” is packed in an unusual way and would take very much memory when opened, so it was not read. Nothing was stored; ask the sender for the file again.',
  'error.import-damaged':
    '“{name}” is damaged and cannot be read. Nothing was stored; try to open and save it in Excel, or ask for the file again.',
  'error.import-empty': '“{name}” has no rows. Nothing was stored; check that this is the file you mean.',
  'error.import-too-many-rows':
    '“{name}” has too many rows (up to {limit} per sheet are read). Nothing was stored; split the file and import the parts.',
  'error.import-timeout':
    'Reading “{name}” took too long and was stopped. Nothing was stored; remove empty rows, columns and pictures from the file and try again.',
  'error.import-no-header':
    'No header row was found in “{name}”. Nothing was stored; point out the row with the column names in step “Sheet and header rows”.',
  'error.import-missing-column':
    'No column of “{name}” is mapped to {columns}. Nothing was stored; choose the column in step “Columns”.',
  'error.import-gone':
    'The file being imported is no longer open. Nothing was stored; choose the file again, the choices of columns are remembered.',
  'import.dialog.title': 'Choose a file to import',
  'import.dialog.kinds': 'Spreadsheets',
  'op.transfer.commit': 'Import from a file',
};
