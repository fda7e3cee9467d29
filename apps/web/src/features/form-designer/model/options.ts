/** One option of a choice as it is being written. */
export interface Choice {
  value: string;
  label: { vi: string; en?: string | undefined };
  parent?: string | undefined;
}

/** The next free number as code of an option. */
function freeValue(options: readonly Choice[]): string {
  const taken = new Set(options.map(({ value }) => value));
  for (let number = options.length + 1; ; number += 1) {
    if (!taken.has(String(number))) return String(number);
  }
}

export const newOption = (options: readonly Choice[], parent?: string): Choice => ({
  value: freeValue(options),
  label: { vi: '' },
  ...(parent === undefined ? {} : { parent }),
});

const isBlank = ({ label }: Choice): boolean => label.vi === '' && !label.en;

/** Options from pasted lines `tiếng Việt | English | mã`, behind those that say something already. */
export function addedLines(options: readonly Choice[], text: string, parent?: string): Choice[] {
  const lines = text.split('\n').map((line) => line.split(/[|\t]/).map((part) => part.trim()));
  return lines.reduce<Choice[]>(
    (list, [vi = '', en = '', code = '']) => {
      if (vi === '') return list;
      const taken = list.some(({ value }) => value === code);
      const value = code === '' || taken ? freeValue(list) : code.slice(0, 60);
      return [...list, { ...newOption(list, parent), value, label: en === '' ? { vi } : { vi, en } }];
    },
    options.filter((option) => !isBlank(option)),
  );
}
