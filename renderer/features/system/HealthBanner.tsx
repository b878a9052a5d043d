import { Alert, CloseButton, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { call } from '#renderer/lib/client.ts';
import type { OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';

type Warning = OutputOf<'health.check'>[number];

/** After the first paint, so that looking does not hold it up. Milliseconds. */
const lookAfterMs = 4000;

/** What a person should know about this PC; stays until it is closed. */
export function HealthBanner() {
  const [warnings, setWarnings] = useState<readonly Warning[]>([]);
  useEffect(() => {
    const timer = setTimeout(
      () => void call('health.check', {}).then(setWarnings, () => undefined),
      lookAfterMs,
    );
    return () => clearTimeout(timer);
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
