const allowed = /^(https?:\/\/|mailto:|tel:)/i;

/**
 * The address as it may be handed to the browser, or null. A bare `baogialai.com.vn/…` gets `https://`;
 * `file:`, network paths and every other scheme are refused.
 *
 * @source sync-reliability 5.5
 */
export function linkAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/.test(trimmed) || trimmed.startsWith('\\') || trimmed.startsWith('//'))
    return null;
  if (allowed.test(trimmed)) return trimmed;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed)) return null;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#:].*)?$/i.test(trimmed) ? `https://${trimmed}` : null;
}
