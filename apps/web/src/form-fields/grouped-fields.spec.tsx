import '../testing/browser-gaps.js';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { FormField } from '@motcua/contracts';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { renderScreen } from '../testing/render-screen.js';
import { FormFieldInput } from './form-field-input.js';

afterEach(cleanup);

interface HolderProps {
  type: FormField['type'];
  settings?: Record<string, unknown>;
  error?: string;
}

/** One field with its value beside it, as the wizard holds it. */
function Holder({ type, settings = {}, error }: HolderProps) {
  const [value, setValue] = useState<unknown>(undefined);
  const field = FormField.parse({ key: 'own', type, label: { vi: 'Mục hỏi' }, settings });
  return (
    <MantineProvider>
      <FormFieldInput field={field} value={value} onChange={setValue} error={error} />
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
    expect([name.id, name.getAttribute('aria-invalid')]).toEqual(['muc-own', 'true']);
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
});

describe('a decimal', () => {
  it('is typed with a comma, stored with a dot and shown with a comma again', async () => {
    await renderScreen(<Holder type="decimal" />);
    type('Mục hỏi', '12,50');
    expect(stored()).toBe('12.50');
    expect(screen.getByLabelText('Mục hỏi')).toHaveProperty('value', '12,50');
  });
});
