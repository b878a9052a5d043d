import type { CaseGap } from '#shared/rules/case-workflow.ts';

/** The mark of the place on the page where what is missing can be given. */
export function gapTarget(...gaps: readonly CaseGap[]): { readonly 'data-gap': string } {
  return { 'data-gap': gaps.join(' ') };
}

const focusable = 'textarea, input:not([type="hidden"]), button:not([data-disabled]), [tabindex="0"]';

/** Brings the place where a gap can be filled into sight and gives it the focus. */
export function goToGap(gap: CaseGap, within: ParentNode): void {
  const place = within.querySelector<HTMLElement>(`[data-gap~="${gap}"]`);
  if (!place) return;
  place.scrollIntoView({ block: 'center' });
  const field = place.matches(focusable) ? place : place.querySelector<HTMLElement>(focusable);
  field?.focus();
}
