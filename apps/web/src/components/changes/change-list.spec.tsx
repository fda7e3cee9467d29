import '../../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { SituationQuestion, VersionChange } from '@motcua/contracts';
import { cleanup, screen } from '@testing-library/react';
import { renderScreen } from '../../testing/render-screen.js';
import { ChangeList } from './change-list.js';

afterEach(cleanup);

const asked = (target: string): SituationQuestion[] => [
  {
    key: 'married',
    text: { vi: 'Bố mẹ có kết hôn?' },
    answers: [
      { text: { vi: 'Có' }, leadsTo: { case: 'wed' } },
      { text: { vi: 'Không' }, leadsTo: { case: target } },
    ],
  },
];
const change: VersionChange = {
  ...{ kind: 'CHANGED', part: 'CONTENT', caseKey: null, key: 'situations', name: null, property: 'situations' },
  ...{ before: asked('gone'), after: asked('single') },
};

describe('differences of two versions', () => {
  it('name the case that an answer about the situation leads to, never its key', async () => {
    const cases = [
      { key: 'wed', name: { vi: 'Bố mẹ có kết hôn' } },
      { key: 'single', name: { vi: 'Mẹ khai một mình' } },
      { key: 'gone', name: { vi: 'Trường hợp cũ' } },
    ];
    await renderScreen(<ChangeList changes={[change]} cases={cases} />);
    expect((await screen.findByText(/Mẹ khai một mình/)).textContent).toBe('Bố mẹ có kết hôn? Có → trường hợp: Bố mẹ có kết hôn; Không → trường hợp: Mẹ khai một mình');
    expect(screen.getByText(/Trường hợp cũ/).tagName).toBe('S');
    expect(screen.queryByText(/gone|single/)).toBeNull();
  });
});
