import { Select } from '@mantine/core';
import { plain } from '@motcua/domain';

export interface Place {
  id: string;
  name: string;
}

export interface PlaceSelectProps {
  id: string;
  label: string;
  description?: string | undefined;
  placeholder?: string;
  nothingFound: string;
  places: readonly Place[];
  value: string | null;
  error?: string | undefined;
  onChange: (id: string) => void;
}

/** One agency of many, found by a few letters of its name, accents or not. */
export function PlaceSelect({ places, nothingFound, onChange, ...rest }: PlaceSelectProps) {
  return (
    <Select
      {...rest}
      lang="vi"
      searchable
      allowDeselect={false}
      limit={200}
      maxDropdownHeight={320}
      nothingFoundMessage={nothingFound}
      data={places.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options, search }) => options.filter((option) => 'label' in option && plain(option.label).includes(plain(search)))}
      onChange={(id) => id && onChange(id)}
    />
  );
}
