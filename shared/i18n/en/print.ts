import type { printVi } from '../vi/print.ts';

export const printEn: Readonly<Record<keyof typeof printVi, string>> = {
  'error.print-no-printer':
    'No printer is ready on this PC. Switch one on or install it and print again, or save a PDF.',
  'error.print-failed': 'Nothing was printed: the printer did not take it. Check the printer and try again.',
  'error.pdf-failed': 'The PDF could not be made. Close the preview, open it again and try once more.',
  'print.preview': 'To print: {title}',
  'print.print': 'Print',
  'print.pdf': 'Save PDF',
  'print.sheet': 'Printed page',
  'print.dialog': 'Save as PDF',
  'print.kind.pdf': 'PDF document',
  'print.saved': 'Saved “{name}”',
  'print.place': '{place}, {date}',
  'office.title': 'Office',
  'office.effect':
    'Stands at the head of everything printed. What is printed or saved already stays as it is.',
  'office.superior': 'Superior agency',
  'office.name': 'Name of the office',
  'office.team': 'Part of the office that draws it up',
  'office.place': 'Place',
};
