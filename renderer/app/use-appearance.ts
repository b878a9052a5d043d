import { useAppQuery } from '#renderer/lib/client.ts';
import { type Language, setLanguage } from '#shared/i18n/t.ts';

export interface Appearance {
  readonly colorScheme: 'light' | 'dark' | 'auto';
  readonly textSize: number;
  readonly language: Language;
}

/** How this person wants the window to look; null until it is known. The words follow before anything is drawn. */
export function useAppearance(): Appearance | null {
  const preferences = useAppQuery('preference.get', {});
  if (!preferences.data) return null;
  const { colorScheme, textSize, language } = preferences.data;
  const words: Language = language === 'en' ? 'en' : 'vi';
  setLanguage(words);
  return {
    colorScheme: colorScheme === 'light' || colorScheme === 'dark' ? colorScheme : 'auto',
    textSize: typeof textSize === 'number' && textSize >= 12 && textSize <= 18 ? textSize : 14,
    language: words,
  };
}
