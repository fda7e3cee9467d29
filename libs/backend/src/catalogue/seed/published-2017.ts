/** Services of one level in the published table; `dossiers` null = the source gives no number. */
export interface PublishedLevel {
  onlineLevel: 2 | 3 | 4;
  services: number;
  dossiers: number | null;
}

/**
 * The city's published figures of online services at the end of 2017, a frozen report: never computed, never changed.
 * Level 2 takes no dossiers online, and the source gives none.
 */
export const FROZEN_2017 = {
  year: 2017,
  city: 'Hải Phòng',
  asOf: '2018-01-19',
  source: 'Báo Hải quan online, bài về việc ra mắt Cổng thông tin điện tử thành phố Hải Phòng, 19/01/2018',
  levels: [
    { onlineLevel: 4, services: 66, dossiers: 9508 },
    { onlineLevel: 3, services: 722, dossiers: 896 },
    { onlineLevel: 2, services: 867, dossiers: null },
  ],
  inDeployment: { services: 353, levels: [3, 4], legalBasis: 'Quyết định 846/QĐ-TTg ngày 20/6/2017' },
} as const satisfies {
  year: number;
  city: string;
  asOf: string;
  source: string;
  levels: readonly PublishedLevel[];
  inDeployment: { services: number; levels: readonly number[]; legalBasis: string };
};
