import { Textarea, Tooltip } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { usePaste } from '#renderer/features/press/paste-state.ts';
import classes from '#renderer/features/press/press.module.css';
import { usePasteDraft } from '#renderer/features/press/use-paste-draft.ts';
import { isTextField } from '#renderer/lib/shortcut.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { t } from '#shared/i18n/t.ts';

/** Always at the top of the screen: a link, a title or a whole digest, typed here or pasted anywhere. */
export function PasteBox() {
  const { text, setText } = usePaste();
  const whyNot = useWhyNot('member');
  usePasteDraft(whyNot === null);
  const box = useRef<HTMLTextAreaElement>(null);
  usePastedText(
    whyNot === null
      ? pasted => {
          setText(text.trim() === '' ? pasted : `${text}\n\n${pasted}`);
          box.current?.focus({ preventScroll: true });
        }
      : null,
  );
  const field = (
    <Textarea
      ref={box}
      className={classes.paste}
      aria-label={t('pressPaste.label')}
      aria-keyshortcuts="Control+V"
      placeholder={t('pressPaste.place')}
      leftSection={<IconClipboardText className={classes.smallIcon} aria-hidden />}
      autosize
      minRows={1}
      maxRows={text.trim() === '' ? 1 : 4}
      disabled={whyNot !== null}
      value={text}
      onChange={event => setText(event.currentTarget.value)}
    />
  );
  return whyNot === null ? field : <Tooltip label={whyNot}>{field}</Tooltip>;
}

/** Takes text pasted while the focus is in no field and no dialog is open; a field takes its own. */
function usePastedText(take: ((text: string) => void) | null): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!latest.current || text.trim() === '' || event.defaultPrevented || isTextField(event.target))
        return;
      if (document.querySelector('[aria-modal="true"]')) return;
      event.preventDefault();
      latest.current(text);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
}
