import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@motcua/domain';
import { calendarDifferences } from './calendar-differences.js';
import { readCalendarFile } from './calendar-file.js';

function refusalOf(text: string): DomainError {
  try {
    readCalendarFile(text);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

const plainDay = { confirmed: true, decisionNo: null, source: null, swappedWith: null };

describe('a file of calendar days', () => {
  it('is read as CSV with our column names', () => {
    const text =
      'date,kind,name,confirmed,decisionNo,source,swappedWith\n2028-01-03,SWAP_OFF,"Nghỉ, hoán đổi",true,QĐ 1,,2028-01-08\n2028-01-08,SWAP_WORK,Làm bù,false,,"say ""hi""",2028-01-03\n';
    expect(readCalendarFile(text)).toEqual([
      {
        date: '2028-01-03',
        kind: 'SWAP_OFF',
        name: 'Nghỉ, hoán đổi',
        confirmed: true,
        decisionNo: 'QĐ 1',
        source: null,
        swappedWith: '2028-01-08',
      },
      {
        date: '2028-01-08',
        kind: 'SWAP_WORK',
        name: 'Làm bù',
        confirmed: false,
        decisionNo: null,
        source: 'say "hi"',
        swappedWith: '2028-01-03',
      },
    ]);
  });

  it('is read as a spreadsheet saves it in Vietnam: semicolons, Vietnamese words, day first, a byte order mark', () => {
    const text =
      '\uFEFFNgày;Loại;Tên ngày;Xác nhận\r\n01/01/2028;Nghỉ lễ;Tết Dương lịch;có\r\n3/1/2028;nghỉ bù;Nghỉ bù;chưa\r\n';
    expect(readCalendarFile(text)).toEqual([
      { ...plainDay, date: '2028-01-01', kind: 'HOLIDAY', name: 'Tết Dương lịch' },
      { ...plainDay, date: '2028-01-03', kind: 'COMPENSATION', name: 'Nghỉ bù', confirmed: false },
    ]);
  });

  it('is read as JSON in our words and in those of public lists', () => {
    const list = [
      {
        date: '2028-01-01',
        weekday: 6,
        name: 'Tết Dương lịch',
        kind: 'public_holiday',
        is_day_off: true,
        confirmed: true,
        swapped_with: null,
        source: 'luật',
        note: null,
      },
      {
        date: '2028-01-03',
        name: 'Nghỉ bù',
        kind: 'COMPENSATION',
        confirmed: true,
        swappedWith: '2028-01-01',
      },
    ];
    expect(readCalendarFile(JSON.stringify(list))).toEqual([
      { ...plainDay, date: '2028-01-01', kind: 'HOLIDAY', name: 'Tết Dương lịch', source: 'luật' },
      { ...plainDay, date: '2028-01-03', kind: 'COMPENSATION', name: 'Nghỉ bù', swappedWith: '2028-01-01' },
    ]);
  });

  it('names every wrong line and what is wrong there', () => {
    const text =
      'date,kind,name,confirmed\n2028-02-30,HOLIDAY,Sai ngày,true\n2028-03-01,FESTIVAL,Sai loại,true\n\n2028-04-30,HOLIDAY,Đúng,true\n2028-04-30,HOLIDAY,Trùng,true\n2028-05-01,HOLIDAY,,maybe\n';
    expect(refusalOf(text).fields).toEqual([
      { path: 'line.2', code: 'calendar.day-invalid', params: { line: 2, field: 'date' } },
      { path: 'line.3', code: 'calendar.day-invalid', params: { line: 3, field: 'kind' } },
      { path: 'line.7', code: 'calendar.day-invalid', params: { line: 7, field: 'name' } },
      { path: 'line.7', code: 'calendar.day-invalid', params: { line: 7, field: 'confirmed' } },
      { path: 'line.6', code: 'calendar.day-invalid', params: { line: 6, field: 'date', repeatsLine: 5 } },
    ]);
  });

  it.each([
    ['{"a": 1}', 'NOT_A_LIST'],
    ['[{"date": ', 'JSON_BROKEN'],
    ['[]', 'EMPTY'],
    ['date,kind,name', 'EMPTY'],
    ['ten,gia\nbut,5', 'COLUMNS_MISSING'],
    ['date,kind,name\n2028-01-01,HOLIDAY,"no end', 'QUOTE_NOT_CLOSED'],
    ['date,kind,name\n2028-01-01,HOLIDAY,T\uFFFDt', 'NOT_UTF8'],
    ['%PDF-1.7 binary', 'COLUMNS_MISSING'],
  ])('refuses %j as %s', (text, reason) => {
    const refusal = refusalOf(text);
    expect([refusal.code, refusal.params.reason]).toEqual(['calendar.bad-file', reason]);
  });
});

describe('what a list of days would change', () => {
  const newYear = { ...plainDay, date: '2028-01-01', kind: 'HOLIDAY' as const, name: 'Tết Dương lịch' };
  const liberation = { ...newYear, date: '2028-04-30', name: 'Ngày Chiến thắng' };

  it('is days added and changed, by date', () => {
    const renamed = { ...newYear, name: 'Năm mới' };
    expect(calendarDifferences([newYear], { days: [liberation, renamed], replaceYears: [] })).toEqual({
      differences: [
        { date: '2028-01-01', before: newYear, after: renamed },
        { date: '2028-04-30', before: null, after: liberation },
      ],
      unchanged: 0,
    });
  });

  it('is nothing the second time', () => {
    expect(calendarDifferences([newYear], { days: [newYear], replaceYears: [2028] })).toEqual({
      differences: [],
      unchanged: 1,
    });
  });

  it('removes what a replaced year does not name, and nothing of other years', () => {
    const past = { ...newYear, date: '2027-01-01' };
    expect(
      calendarDifferences([past, newYear, liberation], { days: [newYear], replaceYears: [2028] }).differences,
    ).toEqual([{ date: '2028-04-30', before: liberation, after: null }]);
  });
});
