import { Autocomplete, Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { MomentField } from '#renderer/components/MomentField.tsx';
import classes from '#renderer/features/clock/clock.module.css';
import { dueText } from '#renderer/features/clock/clock-words.ts';
import { WhyDialog } from '#renderer/features/clock/WhyDialog.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/today.ts';
import type { ClockRule } from '#shared/clock.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** How long, in ms, typing must rest before a limit is asked for: half an amount would only be refused. */
const rest = 300;

/** «Nếu nhận lúc … thì hạn là …»: any rule, or an amount such as «3 ngày làm việc», tried on any moment. */
export function RuleTest({ rules }: { readonly rules: readonly ClockRule[] }) {
  const [text, setText] = useState('');
  const asked = useRested(text.trim());
  const [fromMs, setFromMs] = useState<number | null>(() => Math.floor(Date.now() / 60_000) * 60_000);
  const [isWhy, setIsWhy] = useState(false);
  const rule = rules.find(({ name }) => name === asked)?.key ?? asked;
  const why = useAppQuery(
    'clock.explain',
    { rule: rule === '' ? '-' : rule, fromMs: fromMs ?? 0 },
    { enabled: rule !== '' && fromMs !== null },
  );
  return (
    <fieldset className={classes.test}>
      <legend>{t('rules.test')}</legend>
      <Autocomplete
        label={t('rules.test.rule')}
        placeholder={t('rules.test.place')}
        data={[...new Set(rules.filter(({ amount }) => amount !== null).map(({ name }) => name))]}
        value={text}
        onChange={setText}
      />
      <MomentField label={t('rules.test.from')} value={fromMs} today={today()} onChange={setFromMs} />
      {why.data && rule !== '' && (
        <div className={classes.testAnswer} role="status">
          <b>{t('rules.test.answer', { due: dueText(why.data) })}</b>
          <Button variant="default" size="compact-sm" onClick={() => setIsWhy(true)}>
            {t('why.title')}
          </Button>
        </div>
      )}
      {why.error && rule !== '' && <ErrorNote message={tError(why.error)} />}
      {isWhy && why.data && <WhyDialog why={why.data} onClose={() => setIsWhy(false)} />}
    </fieldset>
  );
}

/** What was typed, once typing rests. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(text), rest);
    return () => window.clearTimeout(timer);
  }, [text]);
  return rested;
}
