import type { forecastVi } from '../vi/forecast.ts';

/** The forecast calendar. */
export const forecastEn: Record<keyof typeof forecastVi, string> = {
  'forecast.anchor.month': 'By month',
  'forecast.anchor.opening': 'Opening of the year',
  'forecast.anchor.teachers-day': 'Teachers’ Day 20/11',
  'forecast.anchor.tet': 'Lunar New Year',
  'forecast.anchor.graduation-exam': 'Graduation exam',
  'forecast.anchor.grade-10-exam': 'Grade 10 exam',
  'forecast.anchor.year': 'Whole school year',

  'error.forecast-days-crossed': 'The last day {to} lies before the first day {from}.',
  'error.forecast-nothing': 'Nothing is left to lay or copy for {schoolYear}.',
  'error.forecast-month-missing': 'Choose the month of a template that goes by month.',

  'op.forecast.fill': 'Lay forecast from templates',
  'op.forecast.copy': 'Copy forecast to another year',
  'op.forecast.add': 'Add forecast window',
  'op.forecast.save': 'Edit forecast window',
  'op.forecast.dismiss': 'Note that no plan is needed',
  'op.forecast.recall': 'Note that a plan is needed',
  'op.forecast.remove': 'Delete forecast window',
  'op.forecast.template.save': 'Edit forecast template',
  'op.forecast.template.remove': 'Delete forecast template',
  'op.forecast.anchor.save': 'Edit day of the school year',
};
