import { Alert, CloseButton, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { call } from '#renderer/lib/client.ts';
import type { OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';

type Warning = OutputOf<'health.check'>[number];

/** After the first paint, so that looking does not hold it up. Milliseconds. */
const lookAfterMs = 4000;

/** So long nobody has typed or clicked before the whole database is looked through. Milliseconds. */
const quietForMs = 60_000;

/** What a person should know about this PC; stays until it is closed. */
export function HealthBanner() {
  const [warnings, setWarnings] = useState<readonly Warning[]>([]);
  useEffect(() => {
    const look = (ofDatabase: boolean) =>
      void call('health.check', { ofDatabase }).then(
        found => setWarnings(known => [...known, ...found]),
        () => undefined,
      );
    const first = setTimeout(() => look(false), lookAfterMs);
    const stopWaiting = onceQuiet(() => look(true));
    return () => {
      clearTimeout(first);
      stopWaiting();
    };
  }, []);
  return warnings.map(warning => (
    <Alert
      key={warning.code}
      color={warning.code === 'database-suspect' ? 'red' : 'yellow'}
      role="alert"
      mb="sm"
    >
      <Group justify="space-between" wrap="nowrap">
        {sentenceOf(warning)}
        <CloseButton
          aria-label={t('action.close')}
          onClick={() => setWarnings(warnings.filter(other => other.code !== warning.code))}
        />
      </Group>
    </Alert>
  ));
}

function sentenceOf(warning: Warning): string {
  switch (warning.code) {
    case 'disk-low':
      return t('health.disk-low', { freeMb: warning.freeMb });
    case 'clock-behind':
      return t('health.clock-behind', { minutes: warning.minutes });
    case 'database-suspect':
      return t('health.database-suspect', { detail: warning.detail });
  }
}

/** Calls `run` once after a while without a key or a click; returns how to stop waiting. */
function onceQuiet(run: () => void): () => void {
  let timer = setTimeout(finish, quietForMs);
  const signs = ['keydown', 'pointerdown', 'wheel'] as const;
  function again(): void {
    clearTimeout(timer);
    timer = setTimeout(finish, quietForMs);
  }
  function stop(): void {
    clearTimeout(timer);
    for (const sign of signs) window.removeEventListener(sign, again);
  }
  function finish(): void {
    stop();
    run();
  }
  for (const sign of signs) window.addEventListener(sign, again, { passive: true });
  return stop;
}
