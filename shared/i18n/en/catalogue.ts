import type { catalogueVi } from '../vi/catalogue.ts';

export const catalogueEn: Record<keyof typeof catalogueVi, string> = {
  'outletKind.print': 'Print',
  'outletKind.online': 'Online newspaper',
  'outletKind.radio': 'Radio',
  'outletKind.television': 'Television',
  'outletKind.portal': 'Portal',
  'outletKind.social': 'Official social page',
  'outletKind.aggregator': 'News aggregator',
  'outletKind.other': 'Other',
  'policyLevel.party': 'Party',
  'policyLevel.state': 'State',
  'policyLevel.province': 'Province',
  'policyLevel.sector': 'Education sector',
  'policyStatus.in-force': 'In force',
  'policyStatus.replaced': 'Replaced',
  'policyStatus.expired': 'Expired',
  'error.name-taken': '«{name}» is already in the list. Choose that entry.',
  'error.in-use':
    '«{name}» is used by {count} records, so it cannot be deleted. Give it a last day or switch it off.',
  'op.outlet.save': 'Save an outlet',
  'op.theme.save': 'Save a theme',
  'op.policy.save': 'Save a policy',
  'op.checkRule.save': 'Save a check',
  'op.catalogue.remove': 'Delete a list entry',
  'op.catalogue.reorder': 'Reorder a list',
};
