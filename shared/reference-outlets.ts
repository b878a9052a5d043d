import type { Patch } from './entities.ts';

/**
 * Further outlets that the office meets in its clippings; the first ones stand in `reference-data.ts`.
 *
 * @source domain.md 4.4
 */
export const outletsAsSeeded: readonly (readonly [id: string, values: Patch<'outlet'>])[] = [
  [
    'outlet-ptth-binhdinh',
    {
      name: 'Đài Phát thanh - Truyền hình Bình Định',
      shortName: 'Đài PT-TH Bình Định',
      kind: 'television',
      toDay: '2025-06-30',
      successorId: 'outlet-gialai-new',
    },
  ],
  ['outlet-nhandan', { name: 'Báo Nhân Dân', shortName: 'Nhân Dân', kind: 'online', website: 'nhandan.vn' }],
  [
    'outlet-vtv',
    { name: 'Đài Truyền hình Việt Nam', shortName: 'VTV', kind: 'television', website: 'vtv.vn' },
  ],
  ['outlet-vov', { name: 'Đài Tiếng nói Việt Nam', shortName: 'VOV', kind: 'radio', website: 'vov.vn' }],
  ['outlet-vietnamnet', { name: 'VietNamNet', kind: 'online', website: 'vietnamnet.vn' }],
  [
    'outlet-cand',
    { name: 'Báo Công an nhân dân', shortName: 'Công an nhân dân', kind: 'online', website: 'cand.com.vn' },
  ],
  ['outlet-kenh14', { name: 'Kênh14', kind: 'aggregator', website: 'kenh14.vn' }],
  ['outlet-baohoptac', { name: 'Báo hợp tác', kind: 'aggregator', website: 'baohoptac.vn' }],
  ['outlet-province', { name: 'Cổng TTĐT tỉnh Gia Lai', kind: 'portal', website: 'gialai.gov.vn' }],
];
