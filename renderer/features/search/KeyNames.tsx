import { Kbd } from '@mantine/core';
import { Fragment } from 'react';
import { textOf } from '#shared/i18n/t.ts';

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** A combination of keys as it stands on the keyboard: Ctrl + K. */
export function KeyNames(props: { readonly keys: string }) {
  return props.keys.split('+').map((key, index) => (
    <Fragment key={key}>
      {index > 0 && '+'}
      <Kbd size="xs">{signs[key] ?? textOf(`keys.name.${key}`) ?? key}</Kbd>
    </Fragment>
  ));
}
