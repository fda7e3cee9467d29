import '../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { FormField } from '@motcua/contracts';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { renderScreen } from '../testing/render-screen.js';
import type { PartFaults } from './field-view.js';
import { FormFieldInput } from './form-field-input.js';

afterEach(cleanup);

interface HolderProps {
  type: FormField['type'];
  settings?: Record<string, unknown>;
  error?: string;
  partFaults?: PartFaults;
}

/** One field with its value beside it, as the wizard holds it. */
function Holder({ type, settings = {}, ...faults }: HolderProps) {
  const [value, setValue] = useState<unknown>(undefined);
  const field = FormField.parse({ key: 'own', type, label: { vi: 'Mục hỏi' }, settings });
  return (
    <MantineProvider>
      <FormFieldInput field={field} value={value} onChange={setValue} {...faults} />
      <output data-testid="stored">{JSON.stringify(value)}</output>
    </MantineProvider>
  );
}

const stored = (): unknown => JSON.parse(screen.getByTestId('stored').textContent || 'null');

const LEVELS = [
  {
    label: { vi: 'Lĩnh vực' },
    options: [
      { value: 'LAND', label: { vi: 'Đất đai' } },
      { value: 'TRADE', label: { vi: 'Kinh doanh' } },
    ],
  },
  { label: { vi: 'Việc' }, options: [{ value: 'LEASE', label: { vi: 'Thuê đất' }, parent: 'LAND' }] },
];

const type = (label: string, text: string): void => {
  const control = screen.getByLabelText(label);
  fireEvent.change(control, { target: { value: text } });
  fireEvent.blur(control);
};

describe('questions of several parts', () => {
  it('an organisation is a group whose parts have labels, and emptied it is no answer', async () => {
    await renderScreen(<Holder type="organisation" settings={{ optional: ['representative'] }} error="Nhập tên tổ chức." />);
    expect(screen.getByRole('group', { name: 'Mục hỏi' }).getAttribute('aria-describedby')).toBe('muc-own-error');
    const name = screen.getByLabelText('Tên tổ chức');
    expect([name.id, name.getAttribute('aria-invalid'), name.getAttribute('aria-describedby')]).toEqual(['muc-own', 'true', 'muc-own-error']);
    expect(screen.getByLabelText('Người đại diện (không bắt buộc)')).toBeTruthy();
    type('Tên tổ chức', ' Công ty A ');
    expect(stored()).toEqual({ name: 'Công ty A', taxCode: '', address: '', representative: '' });
    type('Tên tổ chức', '');
    expect(stored()).toBeNull();
  });

  it('a person is stored with the birth date as a day', async () => {
    await renderScreen(<Holder type="person" />);
    type('Họ và tên', 'Lê An');
    type('Ngày sinh hoặc năm sinh', '2/4/1987');
    fireEvent.click(screen.getByLabelText('Nữ'));
    expect(stored()).toMatchObject({ fullName: 'Lê An', birth: '1987-04-02', sex: 'FEMALE' });
    expect(screen.getByRole('radiogroup', { name: 'Giới tính' })).toBeTruthy();
  });

  it('a level is shown after the one above, and a new choice above forgets the one below', async () => {
    await renderScreen(<Holder type="dependent-choice" settings={{ levels: LEVELS }} />);
    expect(screen.queryByLabelText('Việc')).toBeNull();
    type('Lĩnh vực', 'LAND');
    type('Việc', 'LEASE');
    expect(stored()).toEqual(['LAND', 'LEASE']);
    type('Lĩnh vực', 'TRADE');
    expect(stored()).toEqual(['TRADE']);
    expect(screen.queryByLabelText('Việc')).toBeNull();
  });

  it('only the part at fault is marked, and has an id of its own', async () => {
    await renderScreen(<Holder type="organisation" partFaults={new Map([['taxCode', 'Mã số thuế có số sai.']])} />);
    const [name, taxCode] = ['Tên tổ chức', 'Mã số thuế'].map((label) => screen.getByLabelText(label));
    expect([name?.getAttribute('aria-invalid'), taxCode?.getAttribute('aria-invalid'), taxCode?.id]).toEqual([null, 'true', 'phan-own-taxCode']);
    expect(screen.getByText('Mã số thuế có số sai.')).toBeTruthy();
  });
});

const MEMBERS = [
  { key: 'fullName', type: 'short-text', label: { vi: 'Họ tên' } },
  { key: 'kin', type: 'single-choice', label: { vi: 'Quan hệ' }, required: false, settings: { options: [{ value: 'CHILD', label: { vi: 'Con' } }] } },
];

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

describe('a group', () => {
  const settings = { rowTitle: { vi: 'Thành viên' }, fields: MEMBERS, maxRows: 3 };

  it('starts with the rows that are needed, grows, and puts the focus on the new row', async () => {
    await renderScreen(<Holder type="group" settings={settings} />);
    type('Họ tên', 'An');
    press('Thêm thành viên 2');
    expect(document.activeElement?.textContent).toBe('Thành viên 2');
    fireEvent.change(screen.getAllByLabelText('Họ tên')[1] ?? document.body, { target: { value: 'Bình' } });
    expect(stored()).toEqual([{ fullName: 'An' }, { fullName: 'Bình' }]);
    press('Thêm thành viên 3');
    expect(screen.queryByRole('button', { name: /Thêm/ })).toBeNull();
    expect(screen.getByText('Đã đủ 3 dòng.')).toBeTruthy();
  });

  it('rows are moved and removed by buttons that name them; the last one needed stays', async () => {
    await renderScreen(<Holder type="group" settings={settings} />);
    type('Họ tên', 'An');
    expect(screen.queryByRole('button', { name: /^Bỏ/ })).toBeNull();
    press('Thêm thành viên 2');
    press('Chuyển thành viên 1 xuống dưới');
    expect(stored()).toEqual([{}, { fullName: 'An' }]);
    expect(document.activeElement?.textContent).toBe('Thành viên 2');
    press('Bỏ thành viên 1');
    expect(stored()).toEqual([{ fullName: 'An' }]);
    expect(document.activeElement?.textContent).toBe('Thành viên 1');
  });

  it('faults stand at the question of the row', async () => {
    await renderScreen(<Holder type="group" settings={settings} partFaults={new Map([['0.fullName', 'Thành viên 1: Nhập họ tên.']])} />);
    const control = screen.getByLabelText('Họ tên');
    expect([control.id, control.getAttribute('aria-invalid'), control.getAttribute('aria-describedby')]).toEqual(['muc-own-0-fullName', 'true', 'muc-own-0-fullName-error']);
    expect(screen.getAllByText('Thành viên 1: Nhập họ tên.')).toHaveLength(1);
  });
});

describe('a table', () => {
  it('has heads, a labelled control in every cell, and choices as lists', async () => {
    await renderScreen(<Holder type="table" settings={{ columns: MEMBERS }} />);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Số', 'Họ tên', 'Quan hệ (không bắt buộc)']);
    type('Họ tên, 1', 'An');
    type('Quan hệ (không bắt buộc), 1', 'CHILD');
    press('Thêm dòng');
    expect(document.activeElement?.textContent).toBe('Dòng 22');
    expect(stored()).toEqual([{ fullName: 'An', kin: 'CHILD' }, {}]);
    press('Bỏ dòng 1');
    expect(stored()).toEqual([{}]);
  });
});

describe('a decimal', () => {
  it('is typed with a comma, stored with a dot and shown with a comma again', async () => {
    await renderScreen(<Holder type="decimal" />);
    type('Mục hỏi', '12,50');
    expect(stored()).toBe('12.50');
    expect(screen.getByLabelText('Mục hỏi')).toHaveProperty('value', '12,50');
  });
});
