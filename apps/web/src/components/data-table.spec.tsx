import '../testing/browser-gaps.js';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { setPreference } from '../lib/preferences.js';
import { renderScreen } from '../testing/render-screen.js';
import { DataTable, type Column, type TableSort } from './data-table.js';

interface Row {
  code: string;
  name: string;
}

const ROWS: Row[] = [
  { code: 'H24.12-260416-0001', name: 'Trần Văn Ba' },
  { code: 'H24.12-260416-0002', name: 'Nguyễn Minh An' },
  { code: 'H24.12-260416-0003', name: 'Lê Thị Hoa' },
];
const COLUMNS: Column<Row>[] = [
  { id: 'code', header: 'Mã hồ sơ', cell: (row) => row.code, isRowHeader: true },
  { id: 'name', header: 'Đứng tên', cell: (row) => row.name, isSortable: true },
];

const opened = jest.fn<(row: Row) => void>();
const sorted = jest.fn<(sort: TableSort) => void>();

function Screen({ focusRowId }: { focusRowId?: string }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const onToggle = (ids: string[], isSelected: boolean): void =>
    setSelected(
      (before) => new Set(isSelected ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))),
    );
  return (
    <>
      <DataTable
        caption="Chờ tiếp nhận"
        columns={COLUMNS}
        rows={ROWS}
        rowId={(row) => row.code}
        rowLabel={(row) => `Quá hạn 2 giờ, ${row.name}`}
        onOpen={opened}
        selection={{ selected, onToggle }}
        onSort={sorted}
        focusRowId={focusRowId}
      />
      <output>{[...selected].map((code) => code.slice(-1)).join('')}</output>
    </>
  );
}

const focusedRow = (): string | null | undefined => document.activeElement?.getAttribute('aria-label');

beforeEach(() => {
  opened.mockClear();
  setPreference('letterKeys', 'on');
});
afterEach(cleanup);

describe('DataTable', () => {
  it('has one tab stop for all rows and moves with J, K, arrows, Home and End', async () => {
    await renderScreen(<Screen />);
    const user = userEvent.setup();
    await user.tab();
    await user.tab();
    expect(focusedRow()).toBe('Quá hạn 2 giờ, Trần Văn Ba');
    await user.keyboard('j');
    expect(focusedRow()).toBe('Quá hạn 2 giờ, Nguyễn Minh An');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(focusedRow()).toBe('Quá hạn 2 giờ, Lê Thị Hoa');
    await user.keyboard('k{Home}');
    expect(focusedRow()).toBe('Quá hạn 2 giờ, Trần Văn Ba');
    await user.keyboard('{End}');
    expect(focusedRow()).toBe('Quá hạn 2 giờ, Lê Thị Hoa');
  });

  it('opens the focused row with Enter and selects with X and Shift+J', async () => {
    await renderScreen(<Screen />);
    const user = userEvent.setup();
    await user.tab();
    await user.tab();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(opened).toHaveBeenCalledWith(expect.objectContaining({ code: 'H24.12-260416-0002' }));
    await user.keyboard('x');
    expect(document.querySelector('output')?.textContent).toBe('2');
    await user.keyboard('{Shift>}J{/Shift}');
    expect(document.querySelector('output')?.textContent).toBe('23');
  });

  it('leaves letters alone when single-letter keys are switched off, while arrows still move', async () => {
    setPreference('letterKeys', 'off');
    await renderScreen(<Screen />);
    const user = userEvent.setup();
    await user.tab();
    await user.tab();
    await user.keyboard('j');
    expect(focusedRow()).toBe('Quá hạn 2 giờ, Trần Văn Ba');
    await user.keyboard('{ArrowDown}');
    expect(focusedRow()).toBe('Quá hạn 2 giờ, Nguyễn Minh An');
  });

  it('gives the focus back to the row that was left', async () => {
    await renderScreen(<Screen focusRowId="H24.12-260416-0003" />);
    expect(focusedRow()).toBe('Quá hạn 2 giờ, Lê Thị Hoa');
  });

  it('tells the order of a sortable column and asks for the other one', async () => {
    await renderScreen(<Screen />);
    const user = userEvent.setup();
    expect(screen.getByRole('columnheader', { name: /Đứng tên/ }).getAttribute('aria-sort')).toBe('none');
    await user.click(screen.getByRole('button', { name: /Đứng tên/ }));
    expect(sorted).toHaveBeenCalledWith({ columnId: 'name', direction: 'ascending' });
  });
});
