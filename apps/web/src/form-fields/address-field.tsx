import { NativeSelect, Select, Stack, TextInput } from '@mantine/core';
import { agencyEndpoints, PROVINCE_NAMES } from '@motcua/contracts';
import { plain } from '@motcua/domain';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { marked } from '../components/marked-input.js';
import { call } from '../lib/api-client.js';
import { useInstallation } from '../lib/installation.js';
import { isPartInvalid, type FieldInputProps, type FieldView } from './field-view.js';
import { partId } from './parts.js';

const Typed = z.object({
  street: z.string().catch(''),
  communeCode: z.string().catch(''),
  communeName: z.string().catch(''),
  provinceName: z.string().catch(''),
});

/** Code of a commune outside the installation's own province, whose list we do not hold. */
const OTHER_COMMUNE = 'OTHER';

const communesQuery = queryOptions({
  queryKey: ['communes'],
  staleTime: Infinity,
  queryFn: async ({ signal }) => {
    const { items } = await call(agencyEndpoints.list, { query: { kind: 'COMMUNE' }, signal });
    return items.flatMap(({ unitCode, name }) =>
      unitCode ? [{ value: unitCode, label: communeOf(name) }] : [],
    );
  },
});

/** `Ủy ban nhân dân phường Lê Chân` → `Phường Lê Chân`. */
export function communeOf(agencyName: string): string {
  const commune = agencyName.replace(/^(?:Ủy ban nhân dân|UBND)\s+/u, '');
  return commune.charAt(0).toLocaleUpperCase('vi') + commune.slice(1);
}

const shortProvince = (name: string): string => name.replace(/^(?:Thành phố|Tỉnh)\s+/u, '');

/** An address that says nothing is no answer, so that an optional one can be emptied again. */
function addressOf(typed: z.infer<typeof Typed>, home: string): z.infer<typeof Typed> | undefined {
  const isBlank = [typed.street, typed.communeCode, typed.communeName].every((part) => part.trim() === '');
  return isBlank && typed.provinceName === home ? undefined : typed;
}

/** Street as typed, then commune and province; communes of the own province from the list of agencies. */
function AddressInput(props: FieldInputProps) {
  const { field, id, value, onChange, onLeave, describedBy } = props;
  const { t } = useTranslation('form-fields');
  const home = shortProvince(useInstallation().provinceName);
  const typed = Typed.parse(typeof value === 'object' && value !== null ? value : {});
  const province = typed.provinceName || home;
  const isHome = province === home;
  const communes = useQuery({ ...communesQuery, enabled: isHome });
  const put = (change: Partial<z.infer<typeof Typed>>): void =>
    onChange(addressOf({ ...typed, provinceName: province, ...change }, home));
  const at = (...parts: string[]) => ({ ...marked({ isInvalid: isPartInvalid(props, ...parts), describedBy }), onBlur: onLeave });
  const commune = { id: partId(field, 'communeCode'), label: t('address.commune'), ...at('communeCode', 'communeName') };
  return (
    <Stack gap="sm">
      <TextInput
        id={id}
        label={t('address.street')}
        autoComplete="street-address"
        value={typed.street}
        {...at('street')}
        onChange={(event) => put({ street: event.currentTarget.value })}
      />
      <NativeSelect
        id={partId(field, 'provinceName')}
        label={t('address.province')}
        data={[...PROVINCE_NAMES]}
        value={province}
        onChange={(event) =>
          put({ provinceName: event.currentTarget.value, communeCode: '', communeName: '' })
        }
      />
      {isHome ? (
        <Select
          {...commune}
          placeholder={t('address.communeHint')}
          searchable
          data={communes.data ?? []}
          value={typed.communeCode || null}
          nothingFoundMessage={t('address.communeNone')}
          filter={({ options, search }) =>
            options.filter((option) => 'label' in option && plain(option.label).includes(plain(search)))
          }
          onChange={(code, option) => put({ communeCode: code ?? '', communeName: option?.label ?? '' })}
        />
      ) : (
        <TextInput
          {...commune}
          value={typed.communeName}
          onChange={(event) => put({ communeCode: OTHER_COMMUNE, communeName: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
}

export const addressField: FieldView = { Input: AddressInput, isGroup: true };
