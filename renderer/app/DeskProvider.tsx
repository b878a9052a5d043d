import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { useColorScheme } from '@mantine/hooks';
import { lazy, type ReactNode, useLayoutEffect } from 'react';
import { Later } from '#renderer/components/Later.tsx';
import { TextSizeContext } from '#renderer/lib/use-text-size.ts';
import { textSizes, theme } from '#renderer/theme.ts';
import 'dayjs/locale/vi';
import '#renderer/styles/desk.css';

// What is shown before it is there waits in the library's own queue.
const Toasts = lazy(async () => ({ default: (await import('#renderer/components/Toasts.tsx')).Toasts }));

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
}

/** Look of the whole window: theme, light or dark, text size, dates, and the place where toasts appear. */
export function DeskProvider(props: {
  readonly colorScheme: 'light' | 'dark' | 'auto';
  /** In px, 12 to 18. */
  readonly textSize: number;
  readonly language: 'vi' | 'en';
  readonly children: ReactNode;
}) {
  const { colorScheme, textSize, language, children } = props;
  const systemScheme = useColorScheme();
  const scale = textSize / textSizes.usual;
  useLayoutEffect(() => {
    document.documentElement.style.setProperty('--mantine-scale', String(scale));
    document.documentElement.lang = language;
  }, [scale, language]);

  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={colorScheme === 'auto' ? systemScheme : colorScheme}
      getStyleNonce={styleNonce}
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateInlineStyles
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [0, 6] }}>
        <TextSizeContext value={textSize}>
          {children}
          <Later>
            <Toasts />
          </Later>
        </TextSizeContext>
      </DatesProvider>
    </MantineProvider>
  );
}
