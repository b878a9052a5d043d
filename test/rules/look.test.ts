import { readFileSync } from 'node:fs';
import { DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { theme } from '#renderer/theme.ts';

function sheet(name: string): string {
  return readFileSync(new URL(`../../renderer/styles/${name}`, import.meta.url), 'utf8');
}

/** The declarations of the rule with this selector. */
function variablesOf(css: string, selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf('\n}', start));
  const entries = [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    plain(value),
  ]);
  return Object.fromEntries(entries);
}

/** A value without what a formatter may change. */
function plain(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .replaceAll('"', "'")
    .replace(/\b0+\.(\d)/g, '0.$1')
    .toLowerCase()
    .trim();
}

type Groups = Record<'variables' | 'light' | 'dark', Readonly<Record<string, string>>>;

const schemes = ['light', 'dark'] as const;
const selectorOf = (scheme: string) => `:root[data-mantine-color-scheme="${scheme}"]`;

describe('the sheet that stands in for generated variables', () => {
  it('holds every variable in which our theme differs from the library, with its value', () => {
    const usual: Groups = defaultCssVariablesResolver(DEFAULT_THEME);
    const ours: Groups = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
    const css = sheet('theme-variables.css');
    const groups = [
      ['variables', ':root'],
      ['light', selectorOf('light')],
      ['dark', selectorOf('dark')],
    ] as const;
    for (const [group, selector] of groups) {
      const differing = Object.entries(ours[group])
        .filter(([name, value]) => usual[group][name] !== value)
        .map(([name, value]) => [name, plain(value)]);
      if (differing.length > 0) expect(variablesOf(css, selector)).toEqual(Object.fromEntries(differing));
    }
  });
});

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(schemes)('colours in the %s', scheme => {
  const colours = variablesOf(sheet('tokens.css'), selectorOf(scheme));
  const colour = (name: string) => colours[name] ?? '';
  const body = scheme === 'light' ? '#1c2126' : '#c9c9c9';
  const grounds = ['surface', 'side', 'head', 'hover', 'selected', 'open'].map(name =>
    colour(`--desk-${name}`),
  );
  const states = ['on-time', 'due-soon', 'overdue', 'long-overdue', 'closed'];

  it('let every text be read on every ground of a table', () => {
    const worst = grounds.map(ground => contrast(body, ground));
    expect(Math.min(...worst)).toBeGreaterThanOrEqual(4.5);
    const dimmed = grounds.map(ground => contrast(colour('--mantine-color-dimmed'), ground));
    expect(Math.min(...dimmed)).toBeGreaterThanOrEqual(4.5);
  });

  it('let hints and errors in fields be read', () => {
    expect(contrast(colour('--mantine-color-placeholder'), colour('--desk-surface'))).toBeGreaterThanOrEqual(
      4.5,
    );
    expect(contrast(colour('--mantine-color-error'), colour('--desk-surface'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(states)('let the word for «%s» be read and its mark be seen', state => {
    const text = contrast(colour(`--state-${state}-text`), colour(`--state-${state}-fill`));
    expect(text).toBeGreaterThanOrEqual(4.5);
    const mark = colour(`--state-${state}-mark`);
    const marks = [colour('--desk-surface'), colour(`--state-${state}-fill`), colour('--desk-selected')];
    expect(Math.min(...marks.map(ground => contrast(mark, ground)))).toBeGreaterThanOrEqual(3);
  });

  it('let the focus be seen', () => {
    expect(
      Math.min(...grounds.map(ground => contrast(colour('--desk-focus'), ground))),
    ).toBeGreaterThanOrEqual(3);
  });
});
