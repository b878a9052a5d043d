/** Number and subject of a document, as it is cited. */
export function policyName(policy: {
  readonly number: string | null;
  readonly title: string | null;
}): string {
  return [policy.number, policy.title].filter(part => part !== null).join(' · ');
}
