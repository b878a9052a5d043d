import type { demoVi } from '../vi/demo.ts';

export const demoEn: Record<keyof typeof demoVi, string> = {
  'demo.title': 'Sample data',
  'demo.text':
    'A made-up office to get to know the program. It can be made only while there are no real data.',
  'demo.office': 'Make a sample office (about 1,450 units, one school year)',
  'demo.large': 'Make a large office (1,500 units, 100,000 stories)',
  'demo.done': 'Made {units} units, {people} people, {stories} sample stories.',
  'demo.progress': 'Making sample data: {percent}%',
  'op.demo.fill': 'Make sample data',
  'error.demo-not-empty':
    'This folder already holds data, so no sample data were made. Choose an empty folder.',
};
